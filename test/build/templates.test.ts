import { describe, expect, it } from 'vitest';
import type { NoticeId } from '../../src/ast/notice.ts';
import { compile } from '../../src/build/compile.ts';
import { frozenFiles } from '../../src/build/frozen-files.ts';
import { frozenProject } from '../../src/build/frozen-project.ts';
import type { ProjectSources, TemplateSources } from '../../src/build/project.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf, projectOf, stele } from '../support/fixture-project.ts';

/** A page as it was copied when one style sheet held the article too. */
const oldPage = '<link rel="stylesheet" href="page.css">{{{article}}}';
const newPage =
  '<link rel="stylesheet" href="notice.css"><link rel="stylesheet" href="page.css">{{#redline}}<link rel="stylesheet" href="{{href}}">{{/redline}}{{{article}}}';
const notice =
  '---\nid: x\nversion: 2026-01-10\neffective: 2026-02-01\nlocale: en\nurl: https://www.example.com/x\n---\n\n# X {#title}\n';

function projectWith(templates: Readonly<Record<string, string>>): ProjectSources {
  return projectOf([
    fileOf('notice/x/notice.md', notice),
    ...Object.entries(templates).map(([name, text]) => fileOf(`templates/${name}`, text)),
  ]);
}

const textOf = (file: SourceFile): string => new TextDecoder().decode(file.bytes);
const shipped = {
  notice: textOf(stele.templates.notice),
  css: textOf(stele.templates.css),
  redline: textOf(stele.templates.redline),
  script: textOf(stele.templates.script),
};

describe('the templates of a project', () => {
  it.each([
    ['none of its own', {}, shipped],
    [
      'its own article, page and script',
      { 'notice.css': 'a', 'page.css': 'b', 'redline.css': 'c', 'page.js': 'd' },
      { notice: 'a', css: 'b', redline: 'c', script: 'd' },
    ],
    ['a page that links to both style sheets', { 'page.html': newPage }, shipped],
    [
      'a page that links to one',
      { 'page.html': oldPage },
      { ...shipped, css: `${shipped.notice}\n${shipped.css}\n${shipped.redline}` },
    ],
    [
      'such a page and its own article',
      { 'page.html': oldPage, 'notice.css': 'a' },
      { ...shipped, notice: 'a', css: `a\n${shipped.css}\n${shipped.redline}` },
    ],
    [
      'such a page and the style sheet that it had',
      { 'page.html': oldPage, 'page.css': 'b' },
      { ...shipped, css: 'b' },
    ],
    ['the style sheet that it had', { 'page.css': 'b' }, { ...shipped, css: 'b' }],
  ])('with %s', (_, own, expected) => {
    const { notice: article, css, redline, script }: TemplateSources = projectWith(own).templates;
    const texts = { css: textOf(css), redline: textOf(redline), script: textOf(script) };
    expect({ notice: textOf(article), ...texts }).toEqual(expected);
  });

  it.each(
    Object.keys({
      'page.html': 1,
      'notice.css': 1,
      'page.css': 1,
      'redline.css': 1,
      'page.js': 1,
      'theme.json': 1,
    }),
  )('has %s refused where it is not UTF-8', (name) => {
    const bytes = new Uint8Array([0x61, 0xff]);
    const project = projectOf([fileOf('notice/x/notice.md', notice), { path: `templates/${name}`, bytes }]);
    expect(compile(project).diagnostics.map(({ code, span }) => [code, span.file])).toEqual([
      ['encoding-invalid', `templates/${name}`],
    ]);
  });
});

describe('the templates of a release', () => {
  const frozen = (files: readonly SourceFile[]) => ({
    notice: 'x' as NoticeId,
    version: '2026-01-10',
    folder: 'notice/x/releases/2026-01-10',
    files: files.map(({ path, bytes }) => ({ path: `notice/x/releases/2026-01-10/${path}`, bytes })),
  });

  it.each([
    ['Stele’s', {}],
    ['a page that links to one style sheet', { 'page.html': oldPage }],
    [
      'its own',
      { 'page.html': newPage, 'notice.css': 'a', 'page.css': 'b', 'redline.css': 'c', 'page.js': 'd' },
    ],
  ])('are those that it was made with: %s', (_, own) => {
    const project = projectWith(own);
    const [source] = compile(project).notices.map((one) => one.source);
    if (source === undefined) throw new Error('there is no notice');
    const later = projectWith({
      'page.html': newPage,
      'notice.css': 'later',
      'page.css': 'later',
      'redline.css': 'later',
      'page.js': 'later',
    });
    expect(frozenProject(frozen(frozenFiles(project, source)), later).templates).toEqual(project.templates);
  });

  it('of a time when one style sheet held the article too, stay what they were', () => {
    const files = [fileOf('templates/page.html', oldPage), fileOf('templates/page.css', 'whole')];
    const { html, css } = frozenProject(frozen(files), projectWith({})).templates;
    expect([textOf(html), textOf(css)]).toEqual([oldPage, 'whole']);
  });
});
