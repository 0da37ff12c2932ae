import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, build } from '../../src/library/build.ts';
import { readManifest } from '../../src/library/manifest.ts';
import type { ProjectFiles } from '../../src/library/project-files.ts';
import { UsageError } from '../../src/library/usage-error.ts';
import { cookieFiles } from '../support/cookie-files.ts';
import { cookieKorean, writeCookieProject } from '../support/cookie-project.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder, writeTexts } from '../support/scratch-project.ts';

/** Every file below a folder, by its path in it; none where there is no folder. */
function filesIn(folder: string, but = '^$'): Map<string, Uint8Array> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !new RegExp(but).test(relative(folder, path)))
      .sort()
      .map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))]),
  );
}

async function built(files: ProjectFiles, options?: BuildOptions): Promise<Map<string, Uint8Array>> {
  const result = await build(files, options);
  if (!result.ok) throw new Error(result.findings.map(({ message }) => message).join('\n'));
  return new Map([...result.files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted(files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, string])[] {
  return [...files]
    .map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

// A PDF beside other formats is made by a thread of the bundle.
const formats = ['html', 'docx', 'text', 'markdown', 'json'] as const;
const usual = formats.flatMap((name) => ['--format', name]);

describe('build', () => {
  it('makes the files that `stele build` writes, byte for byte', async () => {
    const folder = scratchFolder();
    writeTexts(folder, cookieFiles());
    const asked = ['--heading-base', '3', '--hash-names', '--compress', ...usual];
    const { status } = await runStele('build', '--project', folder, ...asked);
    expect(status).toBe(0);
    const options = { headingBase: 3, hashNames: true, compress: true } as const;
    expect(sorted(await built(cookieFiles(), { formats, ...options }))).toEqual(
      sorted(filesIn(join(folder, 'out'))),
    );
  });

  it('makes the releases too, and takes over those of the last build', async () => {
    const folder = scratchFolder();
    await writeCookieProject(folder);
    await runStele('release', '--project', folder);
    const { status } = await runStele('build', '--project', folder, ...usual);
    expect(status).toBe(0);
    const project = filesIn(folder, '^out/');
    const out = filesIn(join(folder, 'out'));
    expect([...out.keys()].filter((path) => path.startsWith('x/versions/')).length).toBeGreaterThan(10);
    expect(sorted(await built(project, { formats }))).toEqual(sorted(out));
    expect(sorted(await built(project, { formats, last: out }))).toEqual(sorted(out));
  });

  it('gives the manifest as a value and as a file', async () => {
    const result = await build(cookieFiles(), { formats: ['text'] });
    const bytes = result.ok ? result.files.get('manifest.json') : undefined;
    expect(result.ok && result.manifest).toEqual(readManifest(bytes ?? ''));
  });

  it('makes what is asked for', async () => {
    const files = await built(cookieFiles(), { formats: ['text'], locales: ['ko'], notice: 'x' });
    expect([...files.keys()]).toEqual(['manifest.json', 'x/ko/x.txt', 'x/redirects.json']);
  });

  it('makes nothing while there is an error', async () => {
    const wrong = await build(cookieFiles({ 'locales/ko/x.json': cookieKorean.replace('3개', '4개') }));
    expect(wrong.ok).toBe(false);
    expect(wrong).not.toHaveProperty('files');
  });

  it.each([
    [{ notice: 'y' }, 'there is no notice y; there are x'],
    [{ locales: ['ms'] }, 'no notice has the locale ms; there are en, ko'],
    [{ jurisdictions: ['KR'] }, 'no notice has a part for KR; there is none'],
    [{ formats: ['rtf'] }, 'there is no format rtf; there are html,'],
    [{ notice: 5 }, 'there is no notice 5; there are x'],
    [{ locales: 'ko' }, '`locales` is "ko", which is no list of names'],
    [{ formats: null }, '`formats` is null, which is no list of names'],
    [{ formats: [undefined] }, 'there is no format undefined; there are html,'],
    [{ headingBase: 0 }, 'there is no heading of level 0; there are 1, 2, 3, 4, 5, 6'],
  ])('refuses %j', async (options, message) => {
    const refused = build(cookieFiles(), options as BuildOptions);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
  });
});
