import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProjectError } from '../../src/build/load.ts';
import { openStaging } from '../../src/build/staging.ts';
import { scratchFolder } from '../support/scratch-project.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const manifest = bytes('{"generator":"stele 0.1.0"}');

/** A folder with a build in `out`, whose file `a/b.txt` says `words`. */
function built(words: string): { folder: string; out: string } {
  const folder = scratchFolder();
  const out = join(folder, 'out');
  const staging = openStaging(out);
  staging.write('a/b.txt', bytes(words));
  staging.write('manifest.json', manifest);
  staging.commit();
  return { folder, out };
}

const wordsIn = (out: string): string => readFileSync(join(out, 'a/b.txt'), 'utf8');

/** The id of a process that has ended. */
const ended = spawnSync('true').pid;

describe('a build', () => {
  it('should take the place of the last one whole', () => {
    const { folder, out } = built('first');
    const staging = openStaging(out);
    staging.write('c.txt', bytes('second'));
    expect(wordsIn(out)).toBe('first');
    staging.commit();
    expect(readdirSync(out)).toEqual(['c.txt']);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('should leave the last one where it is abandoned', () => {
    const { folder, out } = built('first');
    const staging = openStaging(out);
    staging.write('a/b.txt', bytes('half'));
    staging.abandon();
    expect(wordsIn(out)).toBe('first');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('should make the folders above it', () => {
    const out = join(scratchFolder(), 'x', 'y', 'out');
    const staging = openStaging(out);
    staging.write('manifest.json', manifest);
    staging.commit();
    expect(readdirSync(out)).toEqual(['manifest.json']);
  });

  it('should go to where a link leads, and leave the link', () => {
    const { folder, out } = built('first');
    const site = join(folder, 'site');
    renameSync(out, site);
    symlinkSync('site', out);
    for (const isThere of [true, false]) {
      if (!isThere) rmSync(site, { recursive: true });
      const staging = openStaging(out);
      staging.write('manifest.json', manifest);
      staging.commit();
      expect(readdirSync(site)).toEqual(['manifest.json']);
      expect(readlinkSync(out)).toBe('site');
      expect(readdirSync(folder).sort()).toEqual(['out', 'site']);
    }
  });

  it('should wait for no pipe or device in the last one', () => {
    const { out } = built('first');
    for (const device of ['/dev/zero', '/dev/null']) {
      rmSync(join(out, 'a/b.txt'));
      symlinkSync(device, join(out, 'a/b.txt'));
      expect(openStaging(out).last('a/b.txt')).toBeNull();
    }
    rmSync(join(out, 'manifest.json'));
    symlinkSync('/dev/zero', join(out, 'manifest.json'));
    expect(() => openStaging(out)).toThrow(ProjectError);
  });

  it('should fill an empty folder', () => {
    const out = scratchFolder();
    const staging = openStaging(out);
    staging.write('manifest.json', manifest);
    staging.commit();
    expect(readdirSync(out)).toEqual(['manifest.json']);
  });
});

describe('after a crash', () => {
  it('while it was written, the last one stands and what was written goes', () => {
    const { folder, out } = built('first');
    mkdirSync(join(folder, `.out.next-${ended}`));
    expect(wordsIn(out)).toBe('first');
    openStaging(out).abandon();
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('between its two renames, the last one is put back', () => {
    const { folder, out } = built('first');
    renameSync(out, join(folder, '.out.last'));
    openStaging(out).abandon();
    expect(wordsIn(out)).toBe('first');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('after its two renames, the one before the last goes', () => {
    const { folder, out } = built('second');
    mkdirSync(join(folder, '.out.last'));
    openStaging(out).abandon();
    expect(wordsIn(out)).toBe('second');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('what another build is writing is left to it', () => {
    const { folder, out } = built('first');
    mkdirSync(join(folder, `.out.next-${process.ppid}`));
    openStaging(out).abandon();
    expect(readdirSync(folder)).toEqual([`.out.next-${process.ppid}`, 'out']);
  });
});

describe('a folder that no build wrote', () => {
  it.each([
    ['a file of one’s own', 'letter.txt', 'dear'],
    ['another manifest', 'manifest.json', '{"name":"app"}'],
    ['a manifest that is none', 'manifest.json', 'x'],
    ['a manifest of nothing', 'manifest.json', 'null'],
  ])('is refused and stays: %s', (_, name, text) => {
    const folder = scratchFolder();
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(join(out, name), text);
    expect(() => openStaging(out)).toThrow(ProjectError);
    expect(readdirSync(folder)).toEqual(['out']);
    expect(readFileSync(join(out, name), 'utf8')).toBe(text);
  });

  it('is refused where it is a file', () => {
    const out = join(scratchFolder(), 'out');
    writeFileSync(out, 'x');
    expect(() => openStaging(out)).toThrow('is not a folder');
    expect(existsSync(out)).toBe(true);
  });
});
