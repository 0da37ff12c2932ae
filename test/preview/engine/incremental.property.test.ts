import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Compiled, compile } from '../../../src/build/compile.ts';
import { createCompileMemory } from '../../../src/build/compile-memory.ts';
import { usualFormats } from '../../../src/build/formats.ts';
import { lowerEdition } from '../../../src/build/lower-edition.ts';
import type { ProjectSources } from '../../../src/build/project.ts';
import { renderPage } from '../../../src/format/html/render.ts';
import { createWords } from '../../../src/locale/words.ts';
import { type EditionPage, editionPage, wholePage } from '../../../src/preview/engine/edition-page.ts';
import { pageChange } from '../../../src/preview/engine/page-change.ts';
import {
  createPreviewMemory,
  editionsOf,
  lowerForPage,
  openEdition,
  type Preview,
  type PreviewMemory,
  readPreview,
} from '../../../src/preview/engine/preview.ts';
import type { SourceFile } from '../../../src/syntax/text-file.ts';
import { projectOfTexts, smallTexts, type Texts, withText } from '../small-project.ts';

const source = 'notice/x/notice.md';
const korea = 'notice/x/jurisdictions/kr.md';
const ledger = 'notice/x/anchors.json';
const korean = 'locales/ko/x.json';
const malay = 'locales/ms/x.json';

type Edit = (texts: Texts) => Texts;

const replace =
  (path: string, from: string | RegExp, to: string): Edit =>
  (texts) =>
    withText(texts, path, (text) => text.replace(from, to));

/** What people and programs do to the files of a project, and what they should not. */
const edits = {
  'a word of a clause': replace(source, 'keep 3', 'store 3'),
  'a number of a clause': replace(source, 'keep 3', 'keep 4'),
  'a longer clause, which moves all behind it': replace(
    source,
    'You can refuse',
    'At any time you can refuse',
  ),
  'a heading': replace(source, '## Your choices', '## What you can do'),
  'a heading of a part in a part': replace(source, '### Later on', '### Afterwards'),
  'the title': replace(source, '# Cookie Notice', '# Notice of Cookies'),
  'the order of parts': replace(source, /(## Your choices[\s\S]*?)(## Places[\s\S]*?)(?=## Sharing)/, '$2$1'),
  'another depth of a part': replace(source, '### Later on', '## Later on'),
  'another clause': replace(source, 'We share nothing', 'Ask us. {#Sharing.0}\n\nWe share nothing'),
  'a clause less': replace(source, /^- the first one.*\n/m, ''),
  'a clause without an id': replace(source, ' {#Choices.1}', ''),
  'a part without an id': replace(source, ' {#Places}', ''),
  'the same id twice': replace(source, '{#Choices.4}', '{#Choices.1}'),
  'the same part twice': (texts) =>
    withText(texts, source, (text) => `${text}\n${/## Sharing[\s\S]*$/.exec(text)?.[0] ?? ''}`),
  'an address': replace(source, 'example.com/why', 'example.com/because'),
  'a link less': replace(source, '[explain][why]', 'explain'),
  'a link to nowhere': replace(source, '(#Choices)', '(#Nowhere)'),
  'a paragraph before the table': replace(source, ':::table', 'See: {#Sharing.2}\n\n:::table'),
  'a table without a caption': replace(source, '[What goes where {#Sharing.T}]', '[{#Sharing.T}]'),
  'front matter that is none': replace(source, 'effective:', 'effective'),
  'another version': replace(source, 'version: 2026-01-10', 'version: 2026-01-11'),
  'another address of the notice': replace(source, 'url: https://www', 'url: https://legal'),
  'a locale less': replace(source, '[ko, ms]', '[ko]'),
  'HTML in the source': replace(source, 'We share nothing', '<b>We</b> share nothing'),
  'a file cut short': (texts) => withText(texts, source, (text) => text.slice(0, text.length / 2)),
  'an empty file': (texts) => withText(texts, source, () => ''),
  'no file': (texts) => new Map([...texts].filter(([path]) => path !== source)),
  'a jurisdiction’s words': replace(korea, '10 days', '11 days'),
  'a jurisdiction’s name, and so its place': replace(korea, '# South Korea', '# Corea'),
  'a jurisdiction less': (texts) => new Map([...texts].filter(([path]) => path !== korea)),
  'a jurisdiction that cannot be read': replace(korea, 'codes:', 'codez:'),
  'an anchor that moved elsewhere': replace(ledger, '"to": "Choices"', '"to": "Sharing"'),
  'an anchor that did not move': replace(ledger, /^ {2}"Old".*\n/m, ''),
  'another withdrawn anchor': replace(ledger, '"on": "2026-01-05"', '"on": "2026-01-06"'),
  'a ledger that is no JSON': replace(ledger, '}', ''),
  'a word of a translation': replace(korean, '당사는 쿠키', '저희는 쿠키'),
  'a quotation mark in a translation': replace(korean, '당사는 쿠키', '당사는 \\"쿠키\\"'),
  'a quotation mark that is not escaped': replace(korean, '당사는 쿠키', '당사는 "쿠키'),
  'a number of a translation': replace(korean, '10일', '12일'),
  'an escaped letter': replace(korean, '서울', '\\uc11c울'),
  'no words in a translation': replace(korean, '"서울"', '""'),
  'a clause less in a translation': replace(korean, /^ {2}"Sharing.T.what".*\n/m, ''),
  'a clause too many in a translation': replace(korean, '{', '{ "Nothing": "없음",'),
  'a tag that is not closed': replace(korean, '</strong>', ''),
  'another key': replace(korean, '"Places"', '"Place"'),
  'the order of a translation': replace(korean, /^( {2}"Places".*\n)( {2}"KR".*\n)/m, '$2$1'),
  'a comment in a translation': replace(korean, '{', '{ /* 1 */'),
  'a key twice': replace(korean, '{', '{ "KR": "한국",'),
  'no catalog': (texts) => new Map([...texts].filter(([path]) => path !== malay)),
  'a word of another translation': replace(malay, 'Notis', 'Makluman'),
  'a record of a translation': (texts) =>
    withText(
      texts,
      'locales/ko/x.status.json',
      () => '{ "KR.1": { "translated": { "source": "v1:0123456789abcdef", "target": "0123456789abcdef" } } }',
    ),
  'a glossary': replace('locales/ko/glossary.csv', '쿠키', '과자'),
  'phrases of the project': (texts) => withText(texts, 'locales/ko/ui.json', () => '{ "contents": "차례" }'),
  'a template': (texts) =>
    withText(
      texts,
      'templates/page.html',
      () => '<html lang="{{locale}}"><title>{{title}}</title>{{{article}}}</html>',
    ),
  'a template that cannot be filled': (texts) => withText(texts, 'templates/page.html', () => '{{#nothing}}'),
  'all as it was': () => smallTexts,
} satisfies Record<string, Edit>;

const names = Object.keys(edits) as (keyof typeof edits)[];

interface Seen {
  readonly preview: Preview;
  /** By locale. */
  readonly pages: ReadonlyMap<string, EditionPage | null>;
}

async function see(sources: ProjectSources, before: Preview | null, memory: PreviewMemory): Promise<Seen> {
  const preview = readPreview(sources, before, memory);
  const pages = new Map<string, EditionPage | null>();
  for (const notice of preview.notices) {
    for (const locale of editionsOf(notice)) {
      const { edition } = openEdition(preview, notice, { locale, memory });
      if (edition === null || preview.theme === null) pages.set(locale, null);
      else {
        const { flow, blocks } = lowerForPage(preview, edition, memory);
        pages.set(
          locale,
          await editionPage(flow, { ...preview.theme, fonts: preview.theme.shelf.files() }, blocks),
        );
      }
    }
  }
  return { preview, pages };
}

/** The page that a build would write of each edition; none where the source has errors. */
async function builtPages({ notices, theme, words }: Compiled): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  if (theme === null) return pages;
  for (const { checked, editions } of notices) {
    for (const edition of checked ? editions : []) {
      const html = await renderPage(lowerEdition(edition, words, usualFormats), theme);
      pages.set(edition.locale, new TextDecoder().decode(html));
    }
  }
  return pages;
}

/** What a page in a browser would be made into. */
function patched(before: EditionPage, after: EditionPage): EditionPage {
  const change = pageChange(before, after);
  if (change === null) return before;
  if (change.type === 'reload') return after;
  const blocks = before.blocks.map(({ html }) => html);
  for (const { at, remove, html } of change.blocks) blocks.splice(at, remove, ...html);
  return {
    ...before,
    cover: change.cover ?? before.cover,
    contents: change.contents ?? before.contents,
    blocks: blocks.map((html, index) => ({ html, flow: after.blocks[index]?.flow as never })),
  };
}

it('after any edits every page and every finding is what a build of the files would give', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 8 }), async (steps) => {
      const memory = createPreviewMemory();
      const compiled = createCompileMemory();
      const files = new Map<string, SourceFile>();
      let texts = smallTexts;
      let last: Seen | null = null;
      for (const step of ['all as it was', ...steps] as const) {
        texts = edits[step](texts);
        const sources = projectOfTexts(texts, files);
        const now: Seen = await see(sources, last?.preview ?? null, memory);
        // Fonts take longest to read, and are remembered by the templates alone.
        const fresh = compile(sources, 'check', { ...createCompileMemory(), theme: compiled.theme });
        expect(compile(sources, 'check', compiled).diagnostics).toEqual(fresh.diagnostics);

        const { preview } = now;
        const held = [preview.isThemeHeld, ...[...preview.notices, ...preview.phrases.values()].map(isHeld)];
        if (!held.includes(true)) {
          const built = await builtPages(fresh);
          const theme = { theme: preview.theme, isThemeHeld: false };
          const anew = await see(sources, { ...bare, ...theme, sources }, createPreviewMemory());
          expect([...now.pages.keys()]).toEqual([...anew.pages.keys()]);
          for (const [locale, page] of now.pages) {
            const expected = anew.pages.get(locale) ?? null;
            expect(page === null ? null : wholePage(page)).toBe(
              expected === null ? null : wholePage(expected),
            );
            if (page !== null && built.has(locale)) expect(wholePage(page)).toBe(built.get(locale));
          }
        }
        for (const [locale, page] of now.pages) {
          const before = last?.pages.get(locale) ?? null;
          if (page !== null && before !== null)
            expect(wholePage(patched(before, page))).toBe(wholePage(page));
        }
        last = now;
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);

function isHeld(one: { readonly isHeld: boolean }): boolean {
  return one.isHeld;
}

/** What a project is before anything of it was read. */
const bare: Omit<Preview, 'sources' | 'theme' | 'isThemeHeld'> = {
  phrases: new Map(),
  words: createWords(),
  notices: [],
};
