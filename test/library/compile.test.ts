import { describe, expect, it } from 'vitest';
import { verifyFlow } from '../../src/flow/verify.ts';
import { compile } from '../../src/library/compile.ts';
import type { Edition } from '../../src/library/edition.ts';
import { formats } from '../../src/library/formats.ts';
import type { ProjectFiles } from '../../src/library/project-files.ts';
import { UsageError } from '../../src/library/usage-error.ts';
import { cookieFiles } from '../support/cookie-files.ts';
import { cookieKorean } from '../support/cookie-project.ts';

function editionsOf(files: ProjectFiles, options?: Parameters<typeof compile>[1]): readonly Edition[] {
  const compiled = compile(files, options);
  if (!compiled.ok) throw new Error(compiled.findings.map(({ message }) => message).join('\n'));
  return compiled.notices.flatMap(({ editions }) => editions);
}

async function textOf(edition: Edition | undefined, name: string): Promise<string> {
  const files = (await edition?.render('html')) ?? [];
  return new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);
}

const [english, korean] = editionsOf(cookieFiles());

describe('compile', () => {
  it('gives each notice with its facts, and an edition a locale, the source first', () => {
    const compiled = compile(cookieFiles());
    expect(compiled.ok && compiled.notices).toEqual([
      {
        id: 'x',
        version: '2026-01-10',
        effective: '2026-02-01',
        url: 'https://www.example.com/x',
        sourceLocale: 'en',
        editions: [expect.anything(), expect.anything()],
      },
    ]);
    expect([english, korean].map((one) => [one?.locale, one?.title, one?.dir, one?.outdated])).toEqual([
      ['en', 'Cookie Notice', 'ltr', []],
      ['ko', '쿠키 고지', 'ltr', []],
    ]);
  });

  it('gives the anchors, which are the same in every locale', () => {
    expect(korean?.anchors).toEqual(['Choices', 'Choices.1', 'intro.1', 'title']);
    expect(korean?.anchors).toEqual(english?.anchors);
  });

  it('gives the localized tree, and the Flow that formats get, as plain data', () => {
    expect(korean?.tree.title.children).toMatchObject([{ type: 'text', value: '쿠키 고지' }]);
    expect(korean?.tree).not.toHaveProperty('outdated');
    expect(korean?.flow.cover.heading.runs).toMatchObject([{ type: 'text', text: '쿠키 고지' }]);
    expect(structuredClone(korean?.tree)).toEqual(korean?.tree);
    for (const edition of [english, korean]) {
      if (edition !== undefined) expect(verifyFlow(edition.flow)).toEqual([]);
    }
  });

  it('gives findings and no notice while there is an error', () => {
    const wrong = compile(cookieFiles({ 'locales/ko/x.json': cookieKorean.replace('3개', '4개') }));
    expect(wrong.ok).toBe(false);
    expect(wrong).not.toHaveProperty('notices');
    expect(wrong.findings.map(({ code }) => code)).toContain('number-missing');
  });

  it('takes the project’s own templates', async () => {
    const page = '<html lang="{{locale}}"><title>{{title}}</title>{{{article}}}</html>\n';
    const [own] = editionsOf(cookieFiles({ 'templates/page.html': page }));
    expect(await textOf(own, 'index.html')).toMatch(/^<html lang="en"><title>Cookie Notice<\/title>/);
  });

  it('refuses a format that there is not', () => {
    expect(() => compile(cookieFiles(), { formats: ['rtf' as never] })).toThrow(
      'there is no format rtf; there are html, pdf, docx, docx-review, text, markdown, json',
    );
  });
});

describe('an edition', () => {
  it.each(Object.entries(formats))('renders the files that `formats` names: %s', async (name, { files }) => {
    const made = (await korean?.render(name as keyof typeof formats)) ?? [];
    expect(made.map((file) => [file.name, file.mediaType])).toEqual(
      files.map((file) => [file.name.replace('<notice>', 'x'), file.mediaType]),
    );
    expect(made.filter(({ bytes }) => bytes.length === 0)).toEqual([]);
  });

  it('renders the same bytes each time', async () => {
    expect(await korean?.render('pdf')).toEqual(await editionsOf(cookieFiles())[1]?.render('pdf'));
  });

  it('renders several formats and locales at once', async () => {
    const jobs = [english, korean].flatMap((one) =>
      (['html', 'pdf', 'docx'] as const).map((name) => [one, name] as const),
    );
    const atOnce = await Promise.all(jobs.map(([one, name]) => one?.render(name)));
    for (const [index, [one, name]] of jobs.entries()) expect(await one?.render(name)).toEqual(atOnce[index]);
  });

  it('begins its fragment at the level that is asked for', async () => {
    const levels = async (options?: Parameters<Edition['render']>[1]): Promise<readonly unknown[]> => {
      const files = (await english?.render('html', options)) ?? [];
      const fragment = new TextDecoder().decode(files.find(({ name }) => name === 'fragment.html')?.bytes);
      return [...fragment.matchAll(/<h(\d)/g)].map(([, level]) => level);
    };
    const [title, ...others] = await levels({ headingBase: 4 });
    expect(title).toBe('4');
    expect([...new Set(others)]).toEqual(['5']);
    expect(await levels()).toEqual(await levels({ headingBase: 2 }));
  });

  it('refuses a level that no heading has, and a format that there is not', async () => {
    await expect(english?.render('html', { headingBase: 7 as never })).rejects.toThrow(
      'there is no heading of level 7; there are 1, 2, 3, 4, 5, 6',
    );
    await expect(english?.render('rtf' as never)).rejects.toThrow(UsageError);
  });

  it('offers for download what will stand beside it', async () => {
    const downloads = async (options?: Parameters<typeof compile>[1]): Promise<readonly unknown[]> => {
      const page = await textOf(editionsOf(cookieFiles(), options)[0], 'index.html');
      return ['x.pdf', 'x.docx', 'x.txt'].filter((name) => page.includes(`"${name}"`));
    };
    expect(await downloads()).toEqual(['x.pdf', 'x.docx', 'x.txt']);
    expect(await downloads({ formats: ['html', 'text'] })).toEqual(['x.txt']);
    expect(await downloads({ formats: [] })).toEqual([]);
  });
});
