import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Code } from '../../src/diagnostic/codes.ts';
import { runStele } from '../support/run-stele.ts';
import {
  copyProject,
  edit,
  scratchFolder,
  scratchProject,
  sharedFolder,
} from '../support/scratch-project.ts';

interface Breakage {
  readonly name: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly code: Code;
  /** Where the finding stands: a file, and what it underlines there, or the beginning of that. */
  readonly place: readonly [file: string, begins: string];
}

const korean = 'locales/ko/privacy.json';
const malay = 'locales/ms/privacy.json';
const source = 'notice/privacy/notice.md';
const korea = 'notice/privacy/jurisdictions/kr.md';
const ledger = 'notice/privacy/anchors.json';

const breakages: readonly Breakage[] = [
  {
    name: 'a clause deleted from Korean',
    file: korean,
    from: / {2}"Cookies\.2": .*\n/,
    to: '',
    code: 'clause-missing',
    place: [korean, '"Cookies.1"'],
  },
  {
    name: 'a key renamed in Malay',
    file: malay,
    from: '"Cookies.2"',
    to: '"Cookie.2"',
    code: 'clause-unknown',
    place: [malay, '"Cookie.2"'],
  },
  {
    name: 'a tag dropped',
    file: korean,
    from: '<cookies>쿠키 고지</cookies>에는',
    to: '쿠키 고지에는',
    code: 'tag-mismatch',
    place: [korean, '쿠키 고지에는'],
  },
  {
    name: 'a link swapped for another',
    file: malay,
    from: '<archive>arkib notis</archive>',
    to: '<cookies>arkib notis</cookies>',
    code: 'tag-mismatch',
    place: [malay, '<cookies>'],
  },
  {
    name: 'a number changed in Korean',
    file: korean,
    from: '14세 미만 아동의 개인정보를',
    to: '16세 미만 아동의 개인정보를',
    code: 'number-missing',
    place: [korean, '16'],
  },
  {
    name: 'a number changed in Malay',
    file: malay,
    from: 'lebih daripada 13 bulan',
    to: 'lebih daripada 31 bulan',
    code: 'number-missing',
    place: [malay, '31'],
  },
  {
    name: 'a date changed',
    file: malay,
    from: '1 Disember 2026',
    to: '1 November 2026',
    code: 'date-mismatch',
    place: [malay, '1 November 2026'],
  },
  {
    name: 'an e-mail address changed',
    file: korean,
    from: '이러한 사실을 당사에 알리시려면 privacy@example.com',
    to: '이러한 사실을 당사에 알리시려면 private@example.com',
    code: 'protected-text-changed',
    place: [korean, 'private@example.com'],
  },
  {
    name: 'a negation dropped',
    file: malay,
    from: 'kami tidak dapat menyediakan Perkhidmatan yang',
    to: 'kami dapat menyediakan Perkhidmatan yang',
    code: 'negation-lost',
    place: [malay, 'Anda boleh'],
  },
  {
    name: 'a key that stands twice',
    file: korean,
    from: '  "Cookies.3":',
    to: '  "Cookies.2": "쿠키.",\n  "Cookies.3":',
    code: 'key-duplicate',
    place: [korean, '"Cookies.2": "쿠키."'],
  },
  {
    name: 'an anchor renamed in the source',
    file: source,
    from: '{#Cookies.2}',
    to: '{#Cookies.essential}',
    code: 'anchor-lost',
    place: [ledger, '"Cookies.2"'],
  },
  {
    name: 'a section removed from the source',
    file: source,
    from: /## Internet Advertising [\s\S]*?(?=\n## )/,
    to: '',
    code: 'anchor-lost',
    place: [ledger, '"Internet_Advertising_and_Third_Parties"'],
  },
  {
    name: 'a section removed that links and a moved anchor lead to',
    file: source,
    from: /## Children’s Personal Information [\s\S]*?(?=\n## )/,
    to: '',
    code: 'anchor-lost',
    place: [ledger, '"Childrens_Personal_Information"'],
  },
  {
    name: 'a row of a table widened',
    file: korea,
    from: '| Processing of payments and refunds                |',
    to: '| Processing of payments | and refunds |',
    code: 'table-ragged',
    place: [korea, '| Hanbit Pay Co., Ltd. {#hanbit}'],
  },
];

describe('one edit is one finding, and nothing is published', () => {
  const built = sharedFolder();
  beforeAll(async () => {
    copyProject(built);
    expect((await build(built)).status).toBe(0);
  });

  it.each(breakages)('$name', async ({ file, from, to, code, place: [placeFile, begins] }) => {
    const project = scratchFolder();
    cpSync(built, project, { recursive: true });
    edit(join(project, file), from, to);
    const { status, err } = await build(project);
    const findings = findingsIn(err);
    expect(findings).toEqual([expect.objectContaining({ code, file: placeFile })]);
    expect(findings.map((found) => textFrom(project, found).slice(0, begins.length))).toEqual([begins]);
    expect(status).toBe(1);
    expect(filesBelow(join(project, 'out'))).toEqual(filesBelow(join(built, 'out')));
  });

  it('the program that ships says the same', () => {
    const project = scratchProject();
    edit(join(project, korean), '14세 미만 아동의 개인정보를', '16세 미만 아동의 개인정보를');
    const { status, stdout } = spawnSync('node', ['bin/stele.js', 'check', '--project', project], {
      encoding: 'utf8',
    });
    expect(stdout).toContain(
      'error number-missing: `14` of the source is not in the translation, which has `16`',
    );
    expect(status).toBe(1);
  });
});

interface Finding {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function build(project: string): ReturnType<typeof runStele> {
  return runStele('build', '--format', 'json', '--project', project);
}

/** The findings of a report for people: a line with the code, and below it the place. */
function findingsIn(report: string): Finding[] {
  return [...report.matchAll(/^(?:error|warning) ([a-z-]+): .*\n {2}(\S+):(\d+):(\d+)$/gm)].map(
    ([, code = '', file = '', line, column]) => ({ code, file, line: Number(line), column: Number(column) }),
  );
}

function textFrom(project: string, { file, line, column }: Finding): string {
  const lines = readFileSync(join(project, file), 'utf8').split('\n');
  return (lines[line - 1] ?? '').slice(column - 1);
}

/** Each file's bytes by its path in the folder. */
function filesBelow(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path, 'base64')]),
  );
}
