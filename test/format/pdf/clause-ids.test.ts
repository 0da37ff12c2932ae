import { beforeAll, describe, expect, test } from 'vitest';
import { printedClauses } from '../../../src/flow/fingerprint.ts';
import type { Flow } from '../../../src/flow/flow.ts';
import { textOf } from '../../../src/flow/words.ts';
import { render } from '../../../src/format/pdf/render.ts';
import { pdfium, textsById } from '../../conformance/pdf/pdfium.ts';
import { describeWith } from '../../support/programs.ts';
import { englishSample, koreanSample, lineBreak, paragraph, run } from '../../support/sample-flow.ts';
import { bareFlow, paperTheme } from './paper.ts';
import { readPdf, textOfString } from './read-pdf.ts';

const samples = [
  ['English', englishSample],
  ['Korean', koreanSample],
] as const;

const numbered = (word: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

/** The engine drops the spaces at the end of a line. */
const squeezed = (text: string): string => text.replace(/\s+/gu, '');

const wordsOfClauses = (flow: Flow): (readonly [anchor: string, words: string])[] =>
  printedClauses(flow).map(({ anchor, runs }) => [anchor, squeezed(textOf(runs))]);

describeWith(['qpdf'], 'the tree of identifiers', () => {
  test.each(samples)(
    'calls the element of each clause by its anchor, sorted by bytes: %s',
    async (_, flow) => {
      const { catalog, dictionary, list } = readPdf(await render(flow, paperTheme));
      const tree = dictionary(dictionary(catalog['/StructTreeRoot'])['/IDTree']);
      const entries = list(tree['/Names']);
      const names = entries.filter((_, index) => index % 2 === 0).map(textOfString);
      const clauses = printedClauses(flow).map(({ anchor }) => anchor);
      expect(names).toEqual([...clauses, 'note/1', 'note/2', 'note/3'].sort());
      for (const [index, name] of names.entries()) {
        const element = dictionary(entries[index * 2 + 1]);
        expect([name, textOfString(element['/ID'])]).toEqual([name, name]);
      }
      const types = new Map(names.map((name, index) => [name, dictionary(entries[index * 2 + 1])['/S']]));
      expect(
        ['title', 'Collect', 'Collect.3', 'kr.transfers', 'kr.transfers.1', 'kr.transfers.1.1'].map((name) =>
          types.get(name),
        ),
      ).toEqual(['/H1', '/H2', '/P', '/Caption', '/TH', '/TD']);
    },
  );

  test('has one entry for a clause on several pages', async () => {
    const { catalog, dictionary, list } = readPdf(
      await render(bareFlow([paragraph(['long'], run('word '.repeat(3000)))]), paperTheme),
    );
    const [name, reference, ...others] = list(
      dictionary(dictionary(catalog['/StructTreeRoot'])['/IDTree'])['/Names'],
    );
    expect([textOfString(name), others]).toEqual(['long', []]);
    expect(list(dictionary(reference)['/K'])).toHaveLength(5);
  });
});

describe('Chrome’s engine', () => {
  let engine: Awaited<ReturnType<typeof pdfium>>;
  beforeAll(async () => {
    engine = await pdfium();
  });

  test.each([
    ...samples,
    [
      'over pages',
      bareFlow([
        paragraph(['a'], run('Before.')),
        paragraph(['b'], run(numbered('word', 1500)), lineBreak, run(numbered('그리고', 900))),
        paragraph(['c'], run('After.')),
      ]),
    ] as const,
  ])('reads the words of every clause by its anchor: %s', async (_, flow) => {
    const texts = textsById(engine, await render(flow, paperTheme), ['Note', 'Reference']);
    const clauses = wordsOfClauses(flow).filter(([, words]) => words !== '');
    expect(clauses.length).toBeGreaterThan(2);
    expect(clauses.map(([anchor]) => [anchor, squeezed(texts.get(anchor) ?? '')])).toEqual(clauses);
  });
});
