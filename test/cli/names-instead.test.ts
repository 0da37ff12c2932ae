import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../support/fixture-project.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder, sharedFolder, writeProject } from '../support/scratch-project.ts';

const project = sharedFolder();
const clauses = ['title', 'title.1', 'Places', 'MY', 'MY.1', 'US-CA', 'US-CA.1'];
const catalog = (word: string): string =>
  JSON.stringify(Object.fromEntries(clauses.map((id) => [id, id.endsWith('.1') ? `${word}.` : word])));
writeProject(project, [
  fileOf(
    'notice/privacy/notice.md',
    `---
id: privacy
version: 2026-11-02
effective: 2026-12-01
locale: en
translations: [ko, ms]
url: https://www.example.com/privacy
---

# Notice {#title}

Words. {#title.1}

## Places {#Places}

::jurisdictions
`,
  ),
  ...['MY', 'US-CA'].map((code) =>
    fileOf(
      `notice/privacy/jurisdictions/${code}.md`,
      `---\ncodes: [${code}]\n---\n\n# ${code} {#${code}}\n\nWords. {#${code}.1}\n`,
    ),
  ),
  fileOf('locales/ko/privacy.json', catalog('고지')),
  fileOf('locales/ms/privacy.json', catalog('Notis')),
]);
await runStele('fmt', '--project', project);
writeFileSync(join(project, 'privacy.docx'), 'no Word file');

/** What is called, what it says is wrong, and what it says may be meant. */
const calls: readonly (readonly [words: string, wrong: string, meant: string])[] = [
  // the call
  ['biuld', "unknown command 'biuld'", 'build'],
  ['translate exprt ko', "unknown command 'exprt'", 'export'],
  ['check --reprter github', "unknown option '--reprter'", '--reporter'],
  ['check --reporter githb', "argument 'githb' is invalid", 'github'],
  ['status --reporter jsn', "argument 'jsn' is invalid", 'json'],
  ['review x.docx --reporter prety', "argument 'prety' is invalid", 'pretty'],
  ['translate export ko --to xlif', "argument 'xlif' is invalid", 'xliff'],
  ['translate export ko --to po --only stael', "argument 'stael' is invalid", 'stale'],
  ['sign ko title --as aproved --by a --role b', "argument 'aproved' is invalid", 'approved'],
  ['completion bsh', "'bsh' is invalid", 'bash'],
  // names of the project
  ['build --format htlm', 'there is no format htlm', 'html'],
  ['build --notice pirvacy', 'there is no notice pirvacy', 'privacy'],
  ['build --locale kr', 'no notice has the locale kr', 'ko'],
  ['build --jurisdiction US-CN', 'US-CN is the code of no jurisdiction', 'US-CA'],
  ['build --jurisdiction MX', 'no notice has a part for MX', 'MY'],
  ['diff HEAD HEAD --format dox', 'a redline has no format dox', 'docx'],
  ['diff HEAD HEAD --locale KO', 'neither version has the locale KO', 'ko'],
  ['diff HAED HEAD', 'HAED is no version', 'HEAD'],
  ['diff HEAD HEAD --notice privcy', 'there is no notice privcy', 'privacy'],
  ['as-of 2026-11-23 --notice privacyy', 'there is no notice privacyy', 'privacy'],
  ['status --locale mss', 'no notice is translated into mss', 'ms'],
  ['status --notice privat', 'there is no notice privat', 'privacy'],
  ['accept kr title', 'no notice is translated into kr', 'ko'],
  ['accept ko titel', 'titel: the notice has no such clause', 'title'],
  ['accept ko title --notice privacie', 'there is no notice privacie', 'privacy'],
  [
    'suppress ko title numbermissing --by a --reason b',
    'numbermissing cannot be suppressed',
    'number-missing',
  ],
  ['anchors move old titel', 'titel is not a clause of the notice', 'title'],
  ['anchors withdraw titel --reason x', 'titel was never an anchor', 'title'],
  ['anchors move old title --notice privcay', 'there is no notice privcay', 'privacy'],
  ['workbench --locale kp', 'there is no translation into kp', 'ko'],
  ['workbench --notice privaty', 'no notice privaty is translated', 'privacy'],
  ['import x.md --id privaci --update', 'there is no notice privaci', 'privacy'],
  ['import x.md --id privaci --locale ko', 'there is no notice privaci', 'privacy'],
  // files
  ['review {}/privcy.docx', 'there is no such file', '{}/privacy.docx'],
  ['import {}/privcy.docx --id new', 'there is no such file', '{}/privacy.docx'],
  ['translate import {}/privcy.docx', 'there is no such file', '{}/privacy.docx'],
];

describe('who names what there is not is told what may be meant', () => {
  it.each(calls)('stele %s', async (call, wrong, meant) => {
    const words = call.replace('{}', project).split(' ');
    const isWhole =
      words[0] === 'biuld' || words[0] === 'completion' || (words[0] === 'translate' && words[1] === 'exprt');
    const { status, err } = await runStele(...words, ...(isWhole ? [] : ['--project', project]));
    expect(err).toContain(wrong);
    expect(err.toLowerCase()).toContain(`did you mean ${meant.replace('{}', project)}?`.toLowerCase());
    expect([1, 2]).toContain(status);
  });

  it('and of what is like nothing that there is, only what there is', async () => {
    const { err } = await runStele('build', '--notice', 'zzz', '--project', project);
    expect(err).toMatch(/stele: there is no notice zzz; there are privacy\n$/);
  });
});

describe('where there is no project', () => {
  const within = (...path: readonly string[]): string => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'site/legal/notice/x'), { recursive: true });
    writeFileSync(join(folder, 'site/legal/notice/x/notice.md'), '');
    mkdirSync(join(folder, 'site/legal/locales/ko'), { recursive: true });
    return join(folder, ...path);
  };

  it('should say how one is made', async () => {
    const { status, err } = await runStele('check', '--project', scratchFolder());
    expect(status).toBe(2);
    expect(err).toMatch(/^stele: there is no notice in .*notice\nhint: `stele init` makes a project, /);
  });

  it.each(['check', 'fmt', 'status', 'anchors move a b'])(
    '%s should name one that is below',
    async (call) => {
      const { err } = await runStele(...call.split(' '), '--project', within());
      expect(err).toMatch(/hint: there is a project in \S*site\/legal: .* --project \S*site\/legal\n$/);
    },
  );

  it('should name one that is above', async () => {
    const { err } = await runStele('check', '--project', within('site/legal/locales/ko'));
    expect(err).toMatch(/hint: there is a project in \S*site\/legal: /);
  });

  it('should say that there is no such folder', async () => {
    const { err } = await runStele('check', '--project', within('site/lega'));
    expect(err).toMatch(/hint: there is no folder \S*site\/lega; there is a project in \S*site\/legal\n$/);
  });
});
