import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { load } from '../../src/build/load.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { checkClause, checkTexts } from '../../src/workbench/server/check-texts.ts';
import { createEditionReader, type Edition } from '../../src/workbench/server/open-edition.ts';
import { edit, scratchFolder, sharedFolder } from '../support/scratch-project.ts';
import { writeSmallProject } from './small-project.ts';

const project = sharedFolder();
let edition: Edition;

beforeAll(() => {
  writeSmallProject(project);
  const opened = createEditionReader().open(load(project), { notice: 'privacy', locale: 'ko' });
  if (opened.type !== 'edition') throw new Error('the project cannot be read');
  edition = opened.edition;
});

/** Codes and the words that each finding points at. */
function found(id: string, text: string): (readonly [code: string, words: string])[] {
  const clause = edition.clauses.find((one) => one.id === id);
  if (clause === undefined) throw new Error(`there is no ${id}`);
  return checkClause(edition, clause, text).map(({ code, span }) => [code, text.slice(span.start, span.end)]);
}

describe('what is found in one clause while it is typed', () => {
  it.each([
    ['Cookies', '쿠키', []],
    ['Cookies', '', [['clause-missing', '']]],
    ['Cookies', 'Cookies', [['text-untranslated', 'Cookies']]],
    ['Cookies.2', '당사의 쿠키는 12개월을 넘지 않습니다.', [['number-missing', '12']]],
    ['Cookies.3', '귀하는 과자를 언제든지 거부하실 수 있습니다.', [['term-forbidden', '과자']]],
    ['Cookies.1', '당사는 <strong>14일</strong> 동안 <cookies>쿠키', [['tag-malformed', '<cookies>']]],
  ] as const)('%s: %s', (id, text, findings) => {
    expect(found(id, text)).toEqual(findings);
  });

  it('is what stele check finds in it', () => {
    const faulty = scratchFolder();
    writeSmallProject(faulty);
    edit(join(faulty, 'locales/ko/privacy.json'), '"쿠키"', '"Cookies"');
    edit(join(faulty, 'locales/ko/privacy.json'), '13개월', '12개월');
    edit(join(faulty, 'locales/ko/privacy.json'), '<br/>', '');
    const sources = load(faulty);
    const reader = createEditionReader();
    const rows = (diagnostics: readonly Diagnostic[]) =>
      diagnostics.map(({ locale, clause, code }) => `${locale} ${clause} ${code}`).sort();
    const told = reader.names(sources).flatMap((name) => {
      const opened = reader.open(sources, name);
      if (opened.type !== 'edition') throw new Error(`${name.locale} cannot be read`);
      const { clauses } = opened.edition;
      return clauses.flatMap((clause) => checkClause(opened.edition, clause, clause.target ?? ''));
    });
    const { diagnostics } = compile(sources);
    expect(rows(told)).toEqual(rows(diagnostics.filter(({ code }) => code !== 'translation-unapproved')));
    expect(new Set(told.map(({ code }) => code))).toEqual(
      new Set(['clause-missing', 'number-missing', 'tag-mismatch', 'text-untranslated']),
    );
  });

  it('is what is found in the whole, whatever the texts are', () => {
    const piece = fc.constantFrom(
      '쿠키',
      '과자',
      ' ',
      '14',
      '13개월',
      '<strong>',
      '</strong>',
      '<br/>',
      '<a1>',
      '(',
      '않',
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const ids = edition.clauses.map(({ id }) => id);
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => text)), (texts) => {
        const all = new Map(ids.map((id, index) => [id as string, texts[index] ?? '']));
        const { context, locale, clauses: statuses, terms } = edition;
        const told = checkTexts(context, { locale, texts: all, statuses, terms })
          .filter(({ code }) => code !== 'translation-inconsistent')
          .map(({ clause, code, message }) => `${clause} ${code} ${message}`);
        const alone = statuses
          .flatMap((clause) => checkClause(edition, clause, all.get(clause.id) ?? ''))
          .map(({ clause, code, message }) => `${clause} ${code} ${message}`);
        expect(alone.sort()).toEqual(told.sort());
      }),
      { numRuns: 40 },
    );
  });
});
