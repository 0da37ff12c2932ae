import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import type { Alignment } from '../../src/align/alignment.ts';
import { targetParts } from '../../src/align/target-parts.ts';
import type { Locale, Notice } from '../../src/ast/notice.ts';
import { clausesOf } from '../../src/ast/walk.ts';
import { compile } from '../../src/build/compile.ts';
import { load } from '../../src/build/load.ts';
import { readDocument } from '../../src/syntax/import/read-document.ts';
import { readTranslation } from '../../src/syntax/import/read-translation.ts';
import {
  type CorpusDocument,
  corpusAlignment,
  corpusDocuments,
  corpusFolder,
  corpusNotice,
  corpusProject,
} from '../support/corpus-project.ts';
import { describeWithShared, hasShared } from '../support/programs.ts';
import { scratchFolder } from '../support/scratch-project.ts';

const documents = hasShared ? (Object.keys(corpusDocuments) as CorpusDocument[]) : [];

/** How many texts of each kind and borders of each kind a file has, as it is read. */
function shapeOf(document: CorpusDocument, locale: string): Readonly<Record<string, number>> {
  const file = `${document}.md`;
  const text = readFileSync(`${corpusFolder}/${locale}/${file}`, 'utf8');
  const parts = targetParts(readTranslation(readDocument({ file, text, id: 'trial' })));
  const counts: Record<string, number> = {};
  for (const part of parts) {
    const kind = part.type === 'leaf' ? `${part.role} ${part.level}` : part.of;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function clauseCount(notice: Notice): number {
  return [...clausesOf(notice)].filter(({ clause }) => clause.children.length > 0).length;
}

/** As a row of the table in `docs/importing.md`. */
function rowOf(
  [document, locale]: readonly [CorpusDocument, string],
  clauses: number,
  { aligned, left, over }: Alignment,
): string {
  const names = [`\`${document}\``, locale].join(' | ');
  return `| ${names} | ${clauses} | ${aligned.length} | ${left.length} | ${over.length} |`;
}

describeWithShared('translations that people made', () => {
  const documented = readFileSync('docs/importing.md', 'utf8');

  it.each(documents)('of %s should be laid onto it, nearly all where the structure is equal', (document) => {
    const { notice } = corpusNotice(document);
    const clauses = clauseCount(notice);
    const shape = shapeOf(document, 'en');
    for (const locale of corpusDocuments[document]) {
      const alignment = corpusAlignment(notice, document, locale);
      expect(alignment.aligned.length + alignment.left.length).toBe(clauses);
      expect(documented).toContain(rowOf([document, locale], clauses, alignment));
      if (!sameShape(shape, shapeOf(document, locale))) continue;
      expect(alignment.aligned.length).toBeGreaterThanOrEqual(0.95 * clauses);
    }
  });

  it('that ran seven items into one paragraph should lose these seven, and no other text move', () => {
    const { notice } = corpusNotice('firefox_privacy_notice');
    const { aligned, left } = corpusAlignment(notice, 'firefox_privacy_notice', 'ja');
    const items = [2, 3, 4, 5, 6, 7, 8].map((number) => `section.6.1.${number}`);
    expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining(items));
    expect(aligned.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['section.6.1', 'section.6.1.1', 'section.6.1.9', 'section.6.1.10']),
    );
  });

  it('that say another number should lose the clauses that say it', () => {
    const { notice } = corpusNotice('pocket_tos');
    const { aligned } = corpusAlignment(notice, 'pocket_tos', 'ko');
    const telling = aligned.filter(({ text }) => text.includes('30일')).map(({ id }) => id);
    const text = readFileSync(`${corpusFolder}/ko/pocket_tos.md`, 'utf8').replaceAll('30일', '31일');
    const draft = readTranslation(readDocument({ file: 'ko.md', text, id: 'trial' }));
    const changed = align(notice, draft, 'ko' as Locale);
    expect(telling.length).toBeGreaterThan(0);
    expect(changed?.left.map(({ id, reason }) => [id, reason])).toEqual(telling.map((id) => [id, 'facts']));
    expect(changed?.aligned.length).toBe(aligned.length - telling.length);
  });

  it.each(documents)('of %s should have no clause whose facts or tags are others', (document) => {
    const folder = scratchFolder();
    // No rule looks at a project with a locale that cannot be set on paper.
    const locales = corpusDocuments[document].filter((locale) => locale !== 'ja');
    corpusProject(folder, { document, locales, strict: true });
    const { diagnostics } = compile(load(folder));
    expect(diagnostics.map(({ code }) => code)).toContain('translation-unapproved');
    const conflicts = diagnostics.filter(({ code }) => factCodes.includes(code));
    expect(conflicts.map(({ code, message, locale }) => `${locale} ${code} ${message}`)).toEqual([]);
  });
});

const factCodes: readonly string[] = [
  'number-missing',
  'number-added',
  'date-mismatch',
  'email-mismatch',
  'protected-text-changed',
  'tag-mismatch',
  'tag-malformed',
  'clause-unknown',
];

function sameShape(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((kind) => a[kind] === b[kind]);
}
