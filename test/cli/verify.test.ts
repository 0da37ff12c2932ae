import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { editionPlaces } from '../../src/build/edition-versions.ts';
import { load } from '../../src/build/load.ts';
import { renderFile } from '../../src/build/render-file.ts';
import { renderRelease } from '../../src/build/render-release.ts';
import { openReleases } from '../../src/proof/open-releases.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf } from '../support/fixture-project.ts';
import { runStele } from '../support/run-stele.ts';
import { edit, sharedFolder, writeProject } from '../support/scratch-project.ts';

const notice = `---
id: x
version: 2026-11-02
effective: 2026-12-01
locale: en
url: https://www.example.com/x
---

# Notice of X {#title}

This notice says what **Example Ltd** does with your [account](https://www.example.com/account). {#intro}

## How to reach us {#Contact}

Write to [privacy@example.com](mailto:privacy@example.com). {#Contact.1}

We answer within 14 days. {#Contact.2}
`;

const scratch = sharedFolder();
const project = join(scratch, 'project');
const out = join(project, 'out');
const inScratch = (name: string): string => join(scratch, name);

beforeAll(async () => {
  writeProject(project, [fileOf('notice/x/notice.md', notice)]);
  for (const name of ['ours', 'theirs']) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(inScratch(`${name}.key`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(inScratch(`${name}.pub`), publicKey.export({ type: 'spki', format: 'pem' }));
  }
  const source = join(project, 'notice/x/notice.md');
  await done('fmt');
  await done('release', '--sign', inScratch('ours.key'));
  edit(source, '2026-11-02', '2027-02-01');
  edit(source, '2026-12-01', '2027-03-01');
  edit(source, '14 days', '10 days');
  await done('release');
  await writePublished();
});

async function done(...argv: readonly string[]): Promise<void> {
  const { status, err } = await runStele(...argv, '--project', project);
  if (status !== 0) throw new Error(err);
}

/** What a build would write: it needs a thread for the PDF, which there is none of without the bundle. */
async function writePublished(): Promise<void> {
  for (const { record, rendering } of openReleases(load(project)).releases) {
    const again = rendering();
    if (again === null) throw new Error(`the release of ${record.version} cannot be made again`);
    const files: SourceFile[] = [];
    await renderRelease(
      again,
      { places: editionPlaces, locales: [], formats: again.published },
      { write: (path, bytes) => files.push({ path, bytes }), renderFile },
    );
    writeProject(out, [...files, fileOf('manifest.json', '{}')]);
  }
}

async function verify(...argv: readonly string[]): Promise<readonly [status: number, said: string]> {
  const { status, out: said, err } = await runStele('verify', ...argv, '--project', project);
  return [status, said + err];
}

const archived = (name: string): string => join(out, 'x/versions/2026-11-02/en', name);

/** A copy of a file with a text of it replaced. */
function forged(path: string, before: string, after: string): string {
  const copy = inScratch(path.split('/').at(-1) ?? path);
  copyFileSync(path, copy);
  edit(copy, before, after);
  return copy;
}

describe('a file', () => {
  test('that a release published is named, with its release', async () => {
    expect(await verify(archived('x.pdf'), '--key', inScratch('ours.pub'))).toEqual([
      0,
      expect.stringMatching(
        /x\.pdf is published: byte for byte\n {2}`en\/x\.pdf` of the release of 2026-11-02 of `x` \(pdf, en\)\n\nThe release of 2026-11-02 of `x`, effective 2026-12-01: signed with this key\n/,
      ),
    ]);
  });

  test('of a release that another key signed, or none, does not pass', async () => {
    expect(await verify(archived('x.md'), '--key', inScratch('theirs.pub'))).toEqual([
      1,
      expect.stringContaining('its signature is not by this key'),
    ]);
    expect(await verify(join(out, 'x/en/x.md'), '--key', inScratch('ours.pub'))).toEqual([
      1,
      expect.stringMatching(
        /The release of 2027-02-01 of `x`, effective 2027-03-01: not signed\n[\s\S]*\n {2}it cannot be relied on: none of its files passes as published\n$/,
      ),
    ]);
    expect((await verify(join(out, 'x/en/x.md')))[1]).not.toContain('relied');
  });

  test('with another word is held against the release whose root it bears', async () => {
    expect(await verify(forged(archived('index.html'), '14 days', '10 days'))).toEqual([
      1,
      expect.stringMatching(
        /^It bears the root of the release of 2026-11-02 of `x`, en\n1 place of what it says differs\n\nContact\.2 {2}other words\n {2}We answer within \[-14-\]\{\+10\+\} days\.\n/m,
      ),
    ]);
  });

  test('that says nothing of its release is held against the nearest', async () => {
    expect(await verify(forged(archived('x.txt'), 'Write to', 'Write at once to'))).toEqual([
      1,
      expect.stringMatching(/nearest to the release of 2026-11-02[\s\S]*Contact\.1 {2}other words/),
    ]);
  });

  test('that cannot be read, or is not there, has status 2', async () => {
    const broken = inScratch('broken.pdf');
    writeFileSync(broken, readFileSync(archived('x.pdf')).subarray(0, 900));
    expect(await verify(broken)).toEqual([
      2,
      expect.stringContaining('cannot be read: it is no PDF, or it is damaged'),
    ]);
    expect(await verify(inScratch('nothing.pdf'))).toEqual([2, expect.stringContaining('cannot be read')]);
  });

  test('like nothing that was released', async () => {
    const other = inScratch('other.md');
    writeFileSync(other, '# A poem\n\nRoses are red, and so on for a while.\n');
    expect(await verify(other)).toEqual([1, expect.stringContaining('none says anything like it')]);
  });
});

test('a folder is counted, and what no release published is listed', async () => {
  const [status, said] = await verify(out);
  expect([status, said]).toEqual([
    0,
    expect.stringMatching(
      /^\d+ files: \d+ published \(releases of 2026-11-02, 2027-02-01\), 0 not published, \d+ no part of a release\n/,
    ),
  ]);
  expect(said).toContain('manifest.json is no part of a release: the list of what a build wrote\n');
  const part = inScratch('part');
  mkdirSync(part);
  copyFileSync(archived('x.json'), join(part, 'x.json'));
  copyFileSync(forged(archived('x.md'), '14 days', '41 days'), join(part, 'x.md'));
  expect(await verify(part)).toEqual([
    1,
    expect.stringMatching(
      /^2 files: 1 published [\s\S]*, 1 not published, 0 no part[\s\S]*x\.md is not published[\s\S]*Contact\.2 {2}other words/,
    ),
  ]);
});

test('what was packed for servers is judged by what it was packed of', async () => {
  const packed = inScratch('packed');
  mkdirSync(packed);
  const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(packed, name), bytes);
  put('x.0a1b2c3d.json.br', brotliCompressSync(readFileSync(archived('x.json'))));
  put('x.md.gz', gzipSync(readFileSync(forged(archived('x.md'), '14 days', '41 days'))));
  put('x.txt.br', Buffer.from('no brotli'));
  put('sitemap.xml.gz', gzipSync('<urlset/>'));
  const [status, said] = await verify(packed);
  expect([status, said]).toEqual([
    1,
    expect.stringMatching(/^4 files: 1 published [^\n]*, 2 not published, 1 no part of a release\n/),
  ]);
  expect(said).toMatch(/x\.md\.gz is not published[\s\S]*Contact\.2 {2}other words/);
  expect(said).toContain('x.txt.br is not published: no release has these bytes; it cannot be unpacked');
  expect(said).toContain('sitemap.xml.gz is no part of a release: the list of pages for search engines');
});

test('a link in a folder is told of, and not followed', async () => {
  const linked = inScratch('linked');
  mkdirSync(linked);
  copyFileSync(archived('x.json'), join(linked, 'x.json'));
  symlinkSync(archived('x.md'), join(linked, 'x.md'));
  expect(await verify(linked)).toEqual([
    1,
    expect.stringMatching(/^2 files: 1 published [\s\S]*x\.md is not published: .*; it is a link/),
  ]);
});

describe('a release', () => {
  test('is made again, byte for byte', async () => {
    expect(await verify('--release', '2026-11-02')).toEqual([
      0,
      expect.stringMatching(/made again by stele [\d.]+: all 13 files are the same, byte for byte\n$/),
    ]);
  });

  test('that there is none of', async () => {
    expect(await verify('--release', '2025-01-01')).toEqual([
      2,
      expect.stringMatching(/there is no release of 2025-01-01; .*there are 2026-11-02, 2027-02-01/i),
    ]);
  });
});

describe('a record alone', () => {
  const record = join(project, 'notice/x/releases/2026-11-02/release.json');

  test('knows its files, and names the clauses of others', async () => {
    expect(await verify(archived('x.docx'), '--record', record)).toEqual([
      0,
      expect.stringContaining('is published: byte for byte'),
    ]);
    expect(await verify(forged(archived('x.md'), '14 days', '41 days'), '--record', record)).toEqual([
      1,
      expect.stringContaining(
        '4 clauses are as the record says, en; these are not, or are missing: Contact.2\n',
      ),
    ]);
    expect(await verify(join(out, 'x/en/x.pdf'), '--record', record)).toEqual([
      1,
      expect.stringContaining('a record alone cannot tell more'),
    ]);
  });

  test('is checked with a key by the signature beside it', async () => {
    const file = archived('x.json');
    expect(await verify(file, '--record', record, '--key', inScratch('ours.pub'))).toEqual([
      0,
      expect.stringContaining('The record is of the release of 2026-11-02 of `x`: signed with this key\n'),
    ]);
    expect(await verify(file, '--record', record, '--key', inScratch('theirs.pub'))).toEqual([
      1,
      expect.stringContaining('its signature is not by this key'),
    ]);
  });

  test('that was changed is worth nothing', async () => {
    const other = forged(record, '"effective": "2026-12-01"', '"effective": "2026-12-02"');
    expect(await verify(archived('x.docx'), '--record', other)).toEqual([
      1,
      expect.stringContaining('is not what it was: its root or its digest is of another'),
    ]);
  });
});

test('a byte of a frozen file is told of with every file of its release', async () => {
  const copy = inScratch('copy');
  cpSync(project, copy, { recursive: true });
  edit(join(copy, 'notice/x/releases/2026-11-02/notice/x/notice.md'), '14 days', '15 days');
  const { status, out: said } = await runStele('verify', archived('x.pdf'), '--project', copy);
  expect([status, said]).toEqual([
    1,
    expect.stringMatching(/altered: the clause `Contact\.2` of `en` says something else/),
  ]);
  const again = await runStele('verify', '--release', '2026-11-02', '--project', copy);
  expect([again.status, again.out]).toEqual([
    1,
    expect.stringMatching(/clauses that are not as the record says: en Contact\.2\n/),
  ]);
});
