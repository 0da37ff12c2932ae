import { describe, expect, it } from 'vitest';
import type { ClauseId, IsoDate, Locale } from '../../src/ast/notice.ts';
import { compile } from '../../src/build/compile.ts';
import { openTranslation } from '../../src/build/open-translation.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { rules } from '../../src/check/rules.ts';
import { accept, suppress } from '../../src/status/decide.ts';
import { writeStatus } from '../../src/status/status-file.ts';
import { type SuppressibleCode, suppressibleCodes } from '../../src/status/suppressible.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';
import { translatedNotice } from '../support/notice-source.ts';

const locale = 'ko' as Locale;

function project(source: string, target: string, status: readonly SourceFile[] = []): ProjectSources {
  const notice = translatedNotice(`# Cookie Notice {#title}

${source} {#a.1}
`);
  return projectOf([
    fileOf('notice/x/notice.md', notice),
    fileOf('locales/ko/x.json', JSON.stringify({ title: '쿠키 고지', 'a.1': target })),
    ...status,
  ]);
}

/** The status of a project in which everything is current and a finding is suppressed. */
function suppressing(sources: ProjectSources, code: SuppressibleCode): readonly SourceFile[] {
  const [notice] = compile(sources).notices;
  if (notice === undefined) throw new Error('there is no notice');
  const { status, clauses } = openTranslation(sources, notice.source, locale);
  const about = { code, reason: 'it is right', by: '김서연', on: '2026-11-23' as IsoDate };
  const decided = clauses.reduce((before, clause) => {
    const accepted = accept(before, clause);
    return accepted.type === 'decided' ? accepted.status : before;
  }, status);
  const clause = clauses.find(({ id }) => id === ('a.1' as ClauseId));
  if (clause === undefined) throw new Error('there is no clause');
  const record = decided.records.get(clause.id);
  const suppressed = suppress(decided, { ...clause, record: record ?? clause.record }, about);
  if (suppressed.type === 'refused') throw new Error(suppressed.reason);
  return writeStatus(suppressed.status);
}

const found = (sources: ProjectSources): string[] =>
  compile(sources)
    .diagnostics.map(({ code, severity, clause }) => `${severity} ${clause} ${code}`)
    .sort();

describe('a finding that somebody suppressed', () => {
  const source = 'We keep it for 14 months.';
  const target = '당사는 420일 동안 보관합니다.';
  const status = suppressing(project(source, target), 'number-missing');

  it('is left out, and no error that keeps the clause from being signed', () => {
    expect(found(project(source, target))).toContain('error a.1 number-missing');
    expect(found(project(source, target, status))).toEqual([
      'warning a.1 translation-unapproved',
      'warning title translation-unapproved',
    ]);
  });

  it('is the only one that is', () => {
    const without = '당사는 420일 동안 보관하지 않습니다. a@example.com';
    expect(found(project(source, without, status))).toEqual([
      'error a.1 email-mismatch',
      'warning title translation-unapproved',
    ]);
  });

  it('is back when the source says something else, with who suppressed it', () => {
    const sources = project('We keep all of it for 14 months.', target, status);
    expect(found(sources)).toEqual([
      'error a.1 number-missing',
      'warning a.1 suppression-lapsed',
      'warning title translation-unapproved',
    ]);
    const lapsed = compile(sources).diagnostics.find(({ code }) => code === 'suppression-lapsed');
    expect(lapsed?.message).toContain('`김서연` on 2026-11-23');
    expect(lapsed?.message).toContain('`it is right`');
  });

  it('is said to be there no more, whatever the source says', () => {
    const right = '당사는 14개월 동안 보관합니다.';
    expect(found(project(source, right, status))).toContain('warning a.1 suppression-unused');
    expect(found(project('We kept it for 14 months.', right, status))).toContain(
      'warning a.1 suppression-unused',
    );
  });

  it('is left alone while its clause has another error: rules leave to each other what one says better', () => {
    const untranslated = project(source, source, status);
    expect(found(untranslated)).toEqual([
      'error a.1 text-untranslated',
      'warning title translation-unapproved',
    ]);
    expect(found(project(source, '<strong>', status))).toEqual([
      'error a.1 tag-malformed',
      'warning title translation-unapproved',
    ]);
  });
});

it('only what a rule finds in a clause of a translation can be suppressed', () => {
  const findable = rules.filter(({ scope }) => scope !== 'notice' && scope !== 'suppression');
  expect(suppressibleCodes.filter((code) => !findable.some((rule) => rule.code === code))).toEqual([]);
});
