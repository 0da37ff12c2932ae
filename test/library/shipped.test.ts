import { describe, expect, it } from 'vitest';
import { check } from '../../src/library/check.ts';
import { compile } from '../../src/library/compile.ts';
import { readShipped, type Shipped } from '../../src/library/shipped.ts';
import { UsageError } from '../../src/library/usage-error.ts';
import { cookieFiles } from '../support/cookie-files.ts';

const shipped = readShipped();
const shippedFiles = new Map(shipped.files instanceof Map ? shipped.files : []);

function without(path: string): Shipped {
  const files = new Map(shippedFiles);
  expect(files.delete(path)).toBe(true);
  return { ...shipped, files };
}

describe('what stands in for what a project has none of', () => {
  it('is Stele’s own, as files and fonts', () => {
    const paths = [...shippedFiles.keys()].sort();
    expect(paths).toEqual(
      expect.arrayContaining(['locales/en/ui.json', 'locales/ko/ui.json', 'locales/ms/ui.json']),
    );
    expect(paths).toEqual(expect.arrayContaining(['templates/page.html', 'templates/theme.json']));
    expect(paths.filter((path) => !/^(?:locales|templates)\//.test(path))).toEqual([]);
  });

  it('may be given, and is the same then', async () => {
    const rendered = async (options: Parameters<typeof compile>[1]) => {
      const compiled = compile(cookieFiles(), options);
      const [, korean] = compiled.ok ? (compiled.notices[0]?.editions ?? []) : [];
      return [...((await korean?.render('html')) ?? []), ...((await korean?.render('pdf')) ?? [])];
    };
    const own = await rendered({});
    expect(own.length).toBeGreaterThan(3);
    expect(await rendered({ shipped })).toEqual(own);
  });

  it('may be other words', () => {
    const phrases = new TextDecoder().decode(shippedFiles.get('locales/en/ui.json') as Uint8Array);
    const files = new Map(shippedFiles);
    files.set('locales/en/ui.json', phrases.replace('"Contents"', '"What is in it"'));
    const compiled = compile(cookieFiles(), { shipped: { ...shipped, files } });
    const [english] = compiled.ok ? (compiled.notices[0]?.editions ?? []) : [];
    expect(english?.flow.contents.heading.runs).toMatchObject([{ text: 'What is in it' }]);
  });

  it('is asked for fonts by their path in their package', () => {
    const asked: string[] = [];
    check(cookieFiles(), {
      shipped: {
        ...shipped,
        readFont: (path) => {
          asked.push(path);
          return shipped.readFont(path);
        },
      },
    });
    expect(asked).toContain('pretendard/dist/public/static/alternative/Pretendard-Regular.ttf');
  });

  it('says which package a font is missing of', () => {
    const { findings } = check(cookieFiles(), { shipped: { ...shipped, readFont: () => null } });
    expect(findings.map(({ message }) => message)).toContain(
      'the theme’s fonts are in the npm package `pretendard`, which is not installed',
    );
  });

  it.each(['templates/page.html', 'templates/theme.json'])('has to have %s', (path) => {
    const refused = () => check(cookieFiles(), { shipped: without(path) });
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(`the shipped files lack \`${path}\``);
  });

  it('may lack what nothing asks for', () => {
    expect(check(cookieFiles(), { shipped: without('locales/ms/ui.json') }).ok).toBe(true);
    expect(check(cookieFiles(), { shipped: without('templates/serif/theme.json') }).ok).toBe(true);
    expect(check(cookieFiles(), { shipped: without('locales/ko/ui.json') }).findings[0]?.message).toBe(
      'there are no phrases for the locale `ko`',
    );
  });
});
