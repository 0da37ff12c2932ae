import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { load } from '../../src/build/load.ts';
import { largestFile } from '../../src/syntax/text-file.ts';
import { fileOf } from '../support/fixture-project.ts';
import { scratchFolder, writeProject } from '../support/scratch-project.ts';

const releases = 'notice/x/releases';

function project(): string {
  const folder = scratchFolder();
  writeProject(folder, [
    fileOf('notice/x/notice.md', ''),
    fileOf(`${releases}/2026-03-10/release.json`, '{}'),
    fileOf(`${releases}/2026-03-10/notice/x/notice.md`, 'new'),
    fileOf(`${releases}/2026-03-10/.DS_Store`, ''),
    fileOf(`${releases}/2026-01-10/release.json`, '{}'),
    fileOf(`${releases}/.2026-05-01.next-1/release.json`, '{}'),
    fileOf(`${releases}/readme.txt`, ''),
  ]);
  return folder;
}

it('releases are loaded in the order of their versions, their files sorted, and nothing hidden', () => {
  expect(
    load(project()).releases.map(({ notice, version, folder, files }) => [
      notice,
      version,
      folder,
      files.map(({ path }) => path),
    ]),
  ).toEqual([
    ['x', '2026-01-10', `${releases}/2026-01-10`, [`${releases}/2026-01-10/release.json`]],
    [
      'x',
      '2026-03-10',
      `${releases}/2026-03-10`,
      [`${releases}/2026-03-10/notice/x/notice.md`, `${releases}/2026-03-10/release.json`],
    ],
  ]);
});

it('a link in a release is not followed, and stands there as what no file of a release can be', () => {
  const folder = project();
  const outside = scratchFolder();
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  symlinkSync(join(outside, 'secret.txt'), join(folder, releases, '2026-01-10/link.txt'));
  symlinkSync(outside, join(folder, releases, '2026-01-10/folder'));
  symlinkSync(outside, join(folder, releases, '2026-02-02'));
  const loaded = load(folder).releases;
  expect(
    loaded.map(({ version, files }) => [version, files.map(({ path, bytes }) => [path, bytes.length])]),
  ).toMatchObject([
    [
      '2026-01-10',
      [
        [`${releases}/2026-01-10/folder`, 1],
        [`${releases}/2026-01-10/link.txt`, 1],
        [`${releases}/2026-01-10/release.json`, 2],
      ],
    ],
    ['2026-02-02', []],
    ['2026-03-10', expect.anything()],
  ]);
});

it('of a file that is too large nothing but that is read', () => {
  const folder = project();
  mkdirSync(join(folder, releases, '2026-01-10/locales/en'), { recursive: true });
  writeFileSync(join(folder, releases, '2026-01-10/locales/en/ui.json'), Buffer.alloc(largestFile + 4096));
  const [first] = load(folder).releases;
  expect(first?.files.map(({ bytes }) => bytes.length)).toEqual([largestFile + 1, 2]);
});
