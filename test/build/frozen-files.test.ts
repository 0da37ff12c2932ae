import { expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { frozenFiles } from '../../src/build/frozen-files.ts';
import { sourceText } from '../../src/build/project.ts';
import { extendTokens } from '../../src/theme/shipped-themes.ts';
import { fileOf, projectOf, stele } from '../support/fixture-project.ts';

const notice = (id: string, translations: string): string =>
  `---\nid: ${id}\nversion: 2026-01-10\neffective: 2026-02-01\nlocale: en\n${translations}url: https://www.example.com/${id}\n---\n\n# ${id} {#title}\n`;

const project = projectOf([
  fileOf('notice/x/notice.md', notice('x', 'translations: [ko]\n')),
  fileOf('notice/x/facts.yaml', '{}\n'),
  fileOf('notice/y/notice.md', notice('y', 'translations: [ko, ms]\n')),
  fileOf('locales/ko/x.json', '{ "title": "엑스" }'),
  fileOf('locales/ko/y.json', '{ "title": "와이" }'),
  fileOf('locales/ko/x.status.json', '{}'),
  fileOf('locales/ko/x.sources.json', '{}'),
  fileOf('locales/ko/glossary.csv', 'source,target\n'),
  fileOf('locales/ms/y.json', '{ "title": "Wai" }'),
  fileOf('locales/ms/glossary.csv', 'source,target\n'),
  fileOf('templates/theme.json', '{ "extends": "serif", "colours": { "link": "#003366" } }'),
]);

const source = (id: string) => {
  const found = compile(project).notices.find((one) => one.source.id === id);
  if (found === undefined) throw new Error(`there is no notice ${id}`);
  return found.source;
};

it('a release freezes what its notice is made of, in its locales, and nothing of another', () => {
  const files = frozenFiles(project, source('x'));
  expect(files.map(({ path }) => path)).toEqual([
    'locales/en/ui.json',
    'locales/ko/glossary.csv',
    'locales/ko/ui.json',
    'locales/ko/x.json',
    'locales/ko/x.sources.json',
    'locales/ko/x.status.json',
    'notice/x/anchors.json',
    'notice/x/facts.yaml',
    'notice/x/notice.md',
    'templates/notice.css',
    'templates/page.css',
    'templates/page.html',
    'templates/page.js',
    'templates/redline.css',
    'templates/theme.json',
  ]);
  const css = files.find(({ path }) => path === 'templates/page.css');
  expect(new TextDecoder().decode(css?.bytes)).toBe(sourceText(stele, 'templates/page.css'));
});

it('a theme that extends one of Stele’s is written out, so that a later one changes nothing', () => {
  const theme = frozenFiles(project, source('y')).find(({ path }) => path === 'templates/theme.json');
  const serif = new TextDecoder().decode(project.shippedThemes.get('serif')?.bytes);
  expect(JSON.parse(new TextDecoder().decode(theme?.bytes))).toEqual(
    extendTokens(JSON.parse(serif) as object as Record<string, unknown>, { colours: { link: '#003366' } }),
  );
});
