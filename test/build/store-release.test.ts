import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProjectError } from '../../src/build/load.ts';
import { finishReleases, type StoredRelease, storeRelease } from '../../src/build/store-release.ts';
import { fileOf, filesBelow } from '../support/fixture-project.ts';
import { scratchFolder, writeProject } from '../support/scratch-project.ts';

const notice = 'notice/x/notice.md';
const releases = 'notice/x/releases';
const old = fileOf(notice, 'old');

const release: StoredRelease = {
  folder: `${releases}/2026-01-10`,
  files: [fileOf(notice, 'new'), fileOf('release.json', '{}')],
  replacements: [{ file: fileOf(notice, 'new'), before: old.bytes }],
};

function project(): string {
  const folder = scratchFolder();
  writeProject(folder, [old]);
  return folder;
}

const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(filesBelow(folder).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));

const whole = {
  [notice]: 'new',
  [`${releases}/2026-01-10/${notice}`]: 'new',
  [`${releases}/2026-01-10/release.json`]: '{}',
};

it('a release is written with what it changes of the project, and nothing else stays', () => {
  const folder = project();
  storeRelease(folder, release);
  expect(textsIn(folder)).toEqual(whole);
});

describe('nothing is written', () => {
  it('where the release is there already', () => {
    const folder = project();
    writeProject(folder, [fileOf(`${release.folder}/release.json`, 'first')]);
    const before = textsIn(folder);
    expect(() => storeRelease(folder, release)).toThrow(
      new ProjectError('nothing was written: notice/x/releases/2026-01-10 is there already'),
    );
    expect(textsIn(folder)).toEqual(before);
  });

  it('where a file of the project was changed meanwhile', () => {
    const folder = project();
    writeFileSync(join(folder, notice), 'newer');
    expect(() => storeRelease(folder, release)).toThrow(
      new ProjectError('nothing was written: notice/x/notice.md was changed meanwhile'),
    );
    expect(textsIn(folder)).toEqual({ [notice]: 'newer' });
  });

  it('where the folder cannot be made', () => {
    const folder = project();
    writeFileSync(join(folder, releases), 'a file');
    expect(() => storeRelease(folder, release)).toThrow(/^nothing was written: /);
    expect(textsIn(folder)).toEqual({ [notice]: 'old', [releases]: 'a file' });
  });
});

describe('what was begun when the machine stopped', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const note = `${releases}/.2026-01-10.unfinished.json`;
  const interrupted = (noted: string): string => {
    const folder = project();
    writeProject(folder, [
      ...release.files.map(({ path, bytes }) => ({ path: `${release.folder}/${path}`, bytes })),
      fileOf(note, noted),
    ]);
    return folder;
  };

  it('is finished', () => {
    const folder = interrupted(JSON.stringify({ [notice]: hash('old') }));
    expect(finishReleases(folder, 'notice/x')).toEqual(['2026-01-10']);
    expect(textsIn(folder)).toEqual(whole);
    expect(finishReleases(folder, 'notice/x')).toEqual([]);
  });

  it('leaves alone what was changed since', () => {
    const folder = interrupted(JSON.stringify({ [notice]: hash('older') }));
    expect(finishReleases(folder, 'notice/x')).toEqual([]);
    expect(textsIn(folder)).toEqual({ ...whole, [notice]: 'old' });
  });

  it.each(['', '[1]', '{"../secret":"0"}', '{"notice/x/releases/../../../../secret":"0"}', '{"a":1}'])(
    'writes nothing for a note that cannot be: %j',
    (noted) => {
      const folder = interrupted(noted);
      expect(finishReleases(folder, 'notice/x')).toEqual([]);
      expect(textsIn(folder)).toEqual({ ...whole, [notice]: 'old' });
    },
  );

  it('is removed where it never got its name', () => {
    const folder = project();
    mkdirSync(join(folder, releases));
    writeFileSync(join(folder, note), JSON.stringify({ [notice]: hash('old') }));
    // No process has so high a number.
    writeProject(folder, [fileOf(`${releases}/.2026-01-10.next-99999999/release.json`, '{}')]);
    writeProject(folder, [fileOf(`${releases}/.2026-01-11.next-${process.pid}/release.json`, '{}')]);
    expect(finishReleases(folder, 'notice/x')).toEqual([]);
    expect(textsIn(folder)).toEqual({
      [notice]: 'old',
      [`${releases}/.2026-01-11.next-${process.pid}/release.json`]: '{}',
    });
  });
});
