import { describe, expect, it } from 'vitest';
import { check } from '../../src/library/check.ts';
import { UsageError } from '../../src/library/usage-error.ts';
import { cookieFiles } from '../support/cookie-files.ts';
import { cookieKorean } from '../support/cookie-project.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder, writeTexts } from '../support/scratch-project.ts';
import { staleFiles } from '../support/stale-project.ts';

/** A number that is not in the source, behind words of two and of four bytes a character. */
const wrongNumber = cookieFiles({ 'locales/ko/x.json': cookieKorean.replace('쿠키 3개', '🍪 쿠키 4개') });

/** What says of the Korean clauses that their source was another. */
function staleStatus(): Readonly<Record<string, string>> {
  const sources = projectOf(Object.entries(cookieFiles()).map(([path, text]) => fileOf(path, text)));
  const files = staleFiles(sources, () => () => true);
  return Object.fromEntries(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

describe('check', () => {
  it('finds nothing in a notice that is sound but that nobody approved its translation', () => {
    const { ok, findings, editions } = check(cookieFiles());
    expect(ok).toBe(true);
    expect(findings.map(({ code, severity, locale }) => [code, severity, locale])).toEqual([
      ['translation-unapproved', 'warning', 'ko'],
    ]);
    expect(editions).toEqual([
      { notice: 'x', locale: 'en', isSource: true, isChecked: true },
      { notice: 'x', locale: 'ko', isSource: false, isChecked: true },
    ]);
  });

  it('says where: lines and columns from 1, in UTF-16 code units, the end exclusive', () => {
    const { ok, findings } = check(wrongNumber);
    expect(ok).toBe(false);
    expect(findings.find(({ code }) => code === 'number-missing')).toEqual({
      code: 'number-missing',
      severity: 'error',
      message: expect.any(String),
      file: 'locales/ko/x.json',
      line: 3,
      column: 25,
      endLine: 3,
      endColumn: 26,
      notice: 'x',
      locale: 'ko',
      clause: 'intro.1',
      hint: null,
      related: [
        {
          message: expect.any(String),
          file: 'notice/x/notice.md',
          line: 12,
          column: 1,
          endLine: 12,
          endColumn: 30,
        },
      ],
    });
  });

  it('finds what the command line finds', async () => {
    const folder = scratchFolder();
    writeTexts(folder, wrongNumber);
    const { out } = await runStele('check', '--project', folder, '--reporter', 'json');
    expect(check(wrongNumber).findings).toEqual(JSON.parse(out).diagnostics);
  });

  it('is as strict as its purpose', () => {
    const severities = (options: Parameters<typeof check>[1]): readonly unknown[] =>
      check(cookieFiles(), options).findings.map(({ severity }) => severity);
    expect(severities({})).toEqual(['warning']);
    expect(severities({ purpose: 'build' })).toEqual(['warning']);
    expect(severities({ purpose: 'publish' })).toEqual(['error']);
  });

  it('lets stale clauses be warnings', () => {
    const files = { ...cookieFiles(), ...staleStatus() };
    const stale = (options: Parameters<typeof check>[1]): readonly unknown[] => {
      const { ok, findings } = check(files, { purpose: 'build', ...options });
      return [
        ok,
        ...new Set(
          findings.filter(({ code }) => code === 'translation-stale').map(({ severity }) => severity),
        ),
      ];
    };
    expect(stale({})).toEqual([false, 'error']);
    expect(stale({ allowStale: true })).toEqual([true, 'warning']);
  });

  it('takes what cannot be read as findings', () => {
    const codesIn = (files: Parameters<typeof check>[0]): readonly string[] => [
      ...new Set(check(files).findings.map(({ code }) => code)),
    ];
    expect(codesIn({ 'notice/x/notice.md': '' })).toEqual(['metadata-invalid']);
    expect(codesIn({ 'notice/x/notice.md': new Uint8Array([0xff]) })).toEqual(['encoding-invalid']);
    expect(codesIn({ 'notice/x/notice.md': '\ufeff# x' })).toEqual(['encoding-invalid']);
    expect(codesIn({ 'notice/x/facts.yaml': '' })).toEqual(['file-unreadable']);
    expect(codesIn({ 'notice/x/notice.md': new Uint8Array(17 * 1024 * 1024) })).toEqual(['file-unreadable']);
  });

  it('refuses files without a notice', () => {
    const refused = () => check({ 'README.md': '# x', 'locales/ko/x.json': '{}' });
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(
      'there is no notice among the files: a project has at least `notice/<id>/notice.md`',
    );
  });

  it('refuses an option that there is not', () => {
    expect(() => check(cookieFiles(), { purpose: 'praise' as never })).toThrow(
      'there is no purpose praise; there are check, build, publish',
    );
  });

  it('leaves what it is given as it is', () => {
    const files = cookieFiles();
    const before = structuredClone(files);
    check(files);
    expect(files).toEqual(before);
  });
});
