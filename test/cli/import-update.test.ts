import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeWithShared, sharedFolder } from '../support/programs.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder } from '../support/scratch-project.ts';

const older = `# Privacy

Posted: May 1, 2020

We keep what you tell us for as long as you have an account with us.

## Cookies

We set cookies for 14 days.

| Name | Use |
| --- | --- |
| Alder Pay | Takes payments |
| Birch Mail | Sends letters |

## Contact

Write to privacy@example.com.
`;

const newer = `# Privacy

Posted: May 1, 2021

We sell nothing.

We keep what you tell us for as long as you have an account with us, and a year longer.

## Small files

We set cookies for 14 days.

| Name | Use | Place |
| --- | --- | --- |
| Cedar Chat | Answers | Seoul |
| Alder Pay | Takes payments | Paris |

See [Small files](#small-files).
`;

let project: string;
const path = (name: string): string => join(project, name);
const importInto = (file: string, ...more: string[]) =>
  runStele('import', file, '--id', 'privacy', '--project', project, ...more);
const notice = (): string => readFileSync(path('notice/privacy/notice.md'), 'utf8');

beforeEach(async () => {
  project = scratchFolder();
  writeFileSync(path('older.md'), older);
  writeFileSync(path('newer.md'), newer);
  await importInto(path('older.md'));
});

describe('stele import FILE --id ID --update', () => {
  it('should keep the ids of what is still there, count on for what is new, and name what is gone', async () => {
    const { status, out } = await importInto(path('newer.md'), '--update');
    expect(out).toBe(`repaired
  newer.md:3: the line \`Posted: May 1, 2021\` is gone: the dates in the front matter stand for it
  newer.md:18: the link to \`#small-files\` leads to \`#section.1\` now
9 clauses keep their ids, 7 are new, 4 are gone
gone
  section.1.2.r2.c1: Birch Mail
  section.1.2.r2.c2: Sends letters
  section.2: Contact
  section.2.1: Write to privacy@example.com.
  (say what has become of them: \`stele anchors move\` or \`stele anchors withdraw\`; \`stele check\` asks for it)
notice/privacy/notice.md
notice/privacy/anchors.json
`);
    expect(status).toBe(0);
    expect(notice()).toMatchInlineSnapshot(`
      "---
      id: privacy
      version: 2021-05-01
      effective: 2021-05-01
      locale: en
      translations: []
      url: https://www.example.com/privacy
      ---

      # Privacy {#title}

      We sell nothing. {#intro.2}

      We keep what you tell us for as long as you have an account with us, and a year longer. {#intro.1}

      ## Small files {#section.1}

      We set cookies for 14 days. {#section.1.1}

      :::table[{#section.1.2}]
      | Name {#c1}       | Use {#c2}      | Place {#c3} |
      | ---------------- | -------------- | ----------- |
      | Cedar Chat {#r3} | Answers        | Seoul       |
      | Alder Pay {#r1}  | Takes payments | Paris       |
      :::

      See [Small files](#section.1). {#section.1.3}
      "
    `);
  });

  it('should keep what else the front matter says', async () => {
    const own = notice().replace('locale: en', 'company: Acme, Inc. # since 2019\nlocale: en');
    writeFileSync(path('notice/privacy/notice.md'), own);
    await importInto(path('newer.md'), '--update');
    expect(notice()).toContain('company: Acme, Inc. # since 2019');
    expect(notice()).toContain('version: 2021-05-01');
  });

  it('should change nothing for a document that says the same', async () => {
    const before = [notice(), readFileSync(path('notice/privacy/anchors.json'), 'utf8')];
    const { out } = await importInto(path('older.md'), '--update');
    expect(out).toContain('0 are new, 0 are gone\n');
    expect([notice(), readFileSync(path('notice/privacy/anchors.json'), 'utf8')]).toEqual(before);
  });

  it('should leave a notice alone that has errors, or for a document that cannot be read', async () => {
    writeFileSync(path('empty.md'), '');
    const before = notice();
    expect((await importInto(path('empty.md'), '--update')).status).toBe(1);
    expect(notice()).toBe(before);
    writeFileSync(path('notice/privacy/notice.md'), '# Privacy\n');
    const { status, err } = await importInto(path('newer.md'), '--update');
    expect([status, err]).toEqual([
      2,
      'stele: notice/privacy has errors, which `stele check` shows; mend them first\n',
    ]);
    expect(notice()).toBe('# Privacy\n');
  });

  it('should refuse where there is no such notice, and beside --locale', async () => {
    const missing = await runStele(
      'import',
      path('newer.md'),
      '--id',
      'terms',
      '--update',
      '--project',
      project,
    );
    expect([missing.status, missing.err]).toEqual([
      2,
      'stele: there is no notice terms to bring up to date; leave out --update\n',
    ]);
    expect((await importInto(path('newer.md'), '--update', '--locale', 'ko')).status).toBe(2);
  });
});

describeWithShared('three versions of one statement, and two of a table', () => {
  const corpus = join(sharedFolder, 'corpus', 'github-site-policy');

  it('should be one notice with one set of ids', async () => {
    project = scratchFolder();
    await importInto(join(corpus, '2021-07-14-786ea91.md'));
    const same = await importInto(join(corpus, '2021-11-11-90e6394.md'), '--update');
    expect(same.out).toContain('222 clauses keep their ids, 0 are new, 0 are gone\n');
    const rewritten = await importInto(join(corpus, '2022-04-29-103bd8b.md'), '--update');
    expect(rewritten.out).toContain('122 clauses keep their ids, 99 are new, 100 are gone\n');
  });

  it('should keep the rows of a table', async () => {
    project = scratchFolder();
    await importInto(join(corpus, '2024-06-03-58b1614.md'));
    await importInto(join(corpus, '2025-05-12-04834c0.md'), '--update');
    for (const row of ['r1', 'r4', 'r11', 'r12', 'r14', 'r16', 'r22'])
      expect(notice()).toContain(`{#${row}}`);
    expect(notice()).toContain('| Anthropic PBC {#r23}');
  });
});
