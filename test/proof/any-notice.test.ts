import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import { compile } from '../../src/build/compile.ts';
import { releasedClauses } from '../../src/build/released-clauses.ts';
import { printedClauses } from '../../src/flow/fingerprint.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { textOf } from '../../src/flow/words.ts';
import { render as renderDocx } from '../../src/format/docx/render.ts';
import { renderFragment } from '../../src/format/html/render.ts';
import { render as renderMarkdown } from '../../src/format/markdown/render.ts';
import { render as renderText } from '../../src/format/text/render.ts';
import { lower } from '../../src/lower/lower.ts';
import { dye, labelled } from '../../src/proof/dye.ts';
import { nameClauses } from '../../src/proof/edition.ts';
import { readHtml } from '../../src/proof/read/read-html.ts';
import { readMarkdown } from '../../src/proof/read/read-markdown.ts';
import { readText } from '../../src/proof/read/read-text.ts';
import { readWord } from '../../src/proof/read/read-word.ts';
import { wordsOf } from '../../src/proof/reading.ts';
import { compareWithRecord } from '../../src/proof/record-clauses.ts';
import { tokensOf } from '../../src/proof/tokens.ts';
import { parse } from '../../src/syntax/parse.ts';
import { testTheme } from '../format/docx/test-theme.ts';
import { stele } from '../support/fixture-project.ts';
import { noticeBody } from '../support/generated-notice.ts';
import { sourcesOf } from '../support/notice-source.ts';

const { words } = compile(stele);

const anyFlow = noticeBody({ ids: 'all' }).map((body) =>
  lower(parse(sourcesOf(body)).value.notice, {
    outdated: new Set(),
    phrases: words.phrases('ko' as Locale),
    nameOf: () => 'x',
    files: [],
  }),
);

/** Without the numbers of links in plain text, which are no words of the clause. */
const bare = (text: string): string => text.replace(/\[\d+\]|[^\p{L}\p{N}]/gu, '');

/** The letters and digits of each clause that has some. */
function clausesOf(flow: Flow): readonly (readonly [anchor: string, letters: string])[] {
  return printedClauses(flow)
    .map(({ anchor, runs }) => [anchor, bare(textOf(runs))] as const)
    .filter(([, letters]) => letters !== '');
}

test.each([
  ['plain text', renderText, readText],
  ['Markdown', renderMarkdown, readMarkdown],
] as const)('in %s each word is known to be of its clause', async (_, render, read) => {
  await fc.assert(
    fc.asyncProperty(anyFlow, async (flow) => {
      const { flow: dyedFlow, anchors } = dye(flow);
      const [tokens, dyed] = await Promise.all(
        [flow, dyedFlow].map(async (one) => tokensOf(read(await render(one, testTheme)).pieces)),
      );
      const named = labelled(tokens ?? [], dyed ?? [], anchors);
      expect(named).not.toBeNull();
      for (const [anchor, letters] of clausesOf(flow)) {
        const own = (named ?? []).filter((token) => token.anchor === anchor).map(({ word }) => bare(word));
        expect([anchor, own.join('')]).toEqual([anchor, expect.stringContaining(letters)]);
      }
    }),
    { numRuns: 15 },
  );
});

test('from a page each clause is read as it was hashed', async () => {
  await fc.assert(
    fc.asyncProperty(anyFlow, async (flow) => {
      const clauses = releasedClauses(flow);
      const record = { editions: [{ locale: 'ko' as Locale, title: '', root: '', approvals: [], clauses }] };
      const reading = readHtml(await renderFragment(flow, testTheme));
      expect(compareWithRecord(reading, record)).toEqual({
        locale: 'ko',
        unlike: [],
        unknown: [],
        alike: clauses.length,
      });
    }),
    { numRuns: 15 },
  );
});

test('from a Word file each clause is read with its words', async () => {
  await fc.assert(
    fc.asyncProperty(anyFlow, async (flow) => {
      const found = new Map<string, string>();
      for (const piece of nameClauses(readWord(await renderDocx(flow, testTheme)), flow)) {
        if (piece.anchor !== null)
          found.set(piece.anchor, (found.get(piece.anchor) ?? '') + bare(wordsOf(piece)));
      }
      for (const [anchor, letters] of clausesOf(flow))
        expect([anchor, found.get(anchor)]).toEqual([anchor, letters]);
    }),
    { numRuns: 10 },
  );
});
