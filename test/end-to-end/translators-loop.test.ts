import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runStele } from '../support/run-stele.ts';
import { edit, scratchProject } from '../support/scratch-project.ts';

const source = 'notice/privacy/notice.md';
const korean = 'locales/ko/privacy.json';

/** The findings of a report for people: severity, code, and the file in which each stands. */
function findingsIn(report: string): string[] {
  return [...report.matchAll(/^(error|warning) ([a-z-]+): .*\n {2}([^:\n]+)/gm)].map(
    ([, severity, code, file]) => `${severity} ${code} ${file}`,
  );
}

it('a changed clause goes all the way from the source to an approved translation', async () => {
  const project = scratchProject();
  const stele = (...words: readonly string[]) => runStele(...words, '--project', project);
  const before = readFileSync(join(project, 'locales/ko/privacy.status.json'), 'utf8');
  expect(await stele('check', '--publish')).toEqual({ status: 0, out: '0 errors, 0 warnings\n', err: '' });

  edit(
    join(project, source),
    'that a website leaves in your browser',
    'that a website stores in your browser',
  );
  const status = await stele('status', '--clauses');
  expect(status.status).toBe(0);
  for (const locale of ['ko', 'ms']) {
    const list = status.out.slice(status.out.indexOf(`\n${locale}: 1 clause is not approved`));
    expect(list).toMatch(
      /^\n.*\n\nstale 1: .*\n {2}Cookies\.1 {2}\d+:\d+\n {4}approved by .*; lapsed since\n/,
    );
    expect(list).toContain('A cookie is a small file that a website [-leaves-]{+stores+} in your browser.');
  }

  const stale = ['translation-stale locales/ko/privacy.json', 'translation-stale locales/ms/privacy.json'];
  const checked = await stele('check');
  expect([checked.status, findingsIn(checked.out)]).toEqual([0, stale.map((one) => `warning ${one}`)]);
  const published = await stele('check', '--publish');
  expect([published.status, findingsIn(published.out)]).toEqual([1, stale.map((one) => `error ${one}`)]);
  const built = await stele('build', '--format', 'json');
  expect([built.status, findingsIn(built.err)]).toEqual([1, stale.map((one) => `error ${one}`)]);
  expect(existsSync(join(project, 'out'))).toBe(false);

  const sign = ['sign', 'ko', 'Cookies.1', '--as', 'approved', '--by', '이하늘', '--role', 'legal counsel'];
  expect((await stele(...sign)).err).toContain('Cookies.1: its source has changed since it was translated');
  edit(join(project, korean), '귀하의 브라우저에 남기는 작은 파일', '귀하의 브라우저에 저장하는 작은 파일');
  expect((await stele('accept', 'ko', 'Cookies.1')).out).toBe('Cookies.1: accepted, was stale\n');
  expect((await stele(...sign)).out).toBe('Cookies.1: signed as approved, was current\n');
  const left = await stele('check', '--publish');
  expect([left.status, findingsIn(left.out)]).toEqual([
    1,
    ['error translation-stale locales/ms/privacy.json'],
  ]);

  const typo = ['accept', 'ms', 'Cookies.1', '--unchanged-meaning', '--reason', '“stores” says the same'];
  expect((await stele(...typo)).status).toBe(0);
  expect(await stele('check', '--publish')).toEqual({ status: 0, out: '0 errors, 0 warnings\n', err: '' });

  const lines = before.split('\n');
  const after = readFileSync(join(project, 'locales/ko/privacy.status.json'), 'utf8').split('\n');
  expect(after.filter((line) => !lines.includes(line))).toEqual([
    expect.stringMatching(
      /^ {2}"Cookies\.1": .*"by": "이하늘", "role": "legal counsel", "on": "2026-11-23" \},$/,
    ),
  ]);
});
