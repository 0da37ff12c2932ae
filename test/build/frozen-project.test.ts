import { expect, it } from 'vitest';
import type { NoticeId } from '../../src/ast/notice.ts';
import { compile } from '../../src/build/compile.ts';
import { frozenProject } from '../../src/build/frozen-project.ts';
import { sourceText } from '../../src/build/project.ts';
import type { FrozenRelease } from '../../src/release/release.ts';
import { fileOf, stele } from '../support/fixture-project.ts';

const folder = 'notice/x/releases/2026-11-02';
const notice = [
  '---',
  'id: x',
  'version: 2026-11-02',
  'effective: 2026-12-01',
  'locale: en',
  'translations: [ko]',
  'url: https://www.example.com/x',
  '---',
  '',
  '# Cookies {#title}',
  '',
].join('\n');

function frozenWith(phrases: Readonly<Record<string, string>>): FrozenRelease {
  const files = {
    'notice/x/anchors.json': '{ "title": { "state": "live" } }',
    'notice/x/notice.md': notice,
    'locales/en/ui.json': JSON.stringify(phrases),
    'locales/ko/x.json': '{ "title": "쿠키" }',
  };
  return {
    notice: 'x' as NoticeId,
    version: '2026-11-02',
    folder,
    files: Object.entries(files).map(([path, text]) => fileOf(`${folder}/${path}`, text)),
  };
}

it('a release is read as the project that it was made of', () => {
  const project = frozenProject(frozenWith({}), stele);
  const { notices, diagnostics } = compile(project);
  expect(diagnostics.map(({ code }) => code)).toEqual(['translation-unapproved']);
  expect(notices.map(({ source, editions }) => [source.id, editions.map(({ locale }) => locale)])).toEqual([
    ['x', ['en', 'ko']],
  ]);
  expect(project.releases).toEqual([]);
});

it('phrases that it lacks are those of the project, and what nothing prints any more is left out', () => {
  const project = frozenProject(
    frozenWith({ contents: 'In this notice', lastUpdated: 'Updated {{day}}', closing: 'The end' }),
    stele,
  );
  expect(compile(project).diagnostics.filter(({ code }) => code.startsWith('phrase-'))).toEqual([]);
  const today = JSON.parse(sourceText(stele, 'locales/en/ui.json') ?? '') as object;
  expect(JSON.parse(sourceText(project, 'locales/en/ui.json') ?? '')).toEqual({
    ...today,
    contents: 'In this notice',
  });
});
