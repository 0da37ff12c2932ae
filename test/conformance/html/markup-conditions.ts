import type { ConditionResult } from '../condition-result.ts';
import { type BuiltPage, isFragment } from './pages.ts';
import { type Tag, tagsOf, textsOf } from './tags.ts';

interface MarkupCondition {
  readonly condition: string;
  readonly says: string;
  /** What is wrong with a page, seen from its tags. */
  readonly check: (tags: readonly Tag[], page: BuiltPage) => Iterable<string>;
}

const conditions: readonly MarkupCondition[] = [
  {
    condition: 'outline',
    says: 'one title, and below it no level of headings is left out',
    *check(tags) {
      let last = 0;
      for (const { name, attributes } of tags) {
        const level = Number(attributes.get('aria-level') ?? /^h([1-6])$/.exec(name)?.[1] ?? 0);
        if (level === 0) continue;
        if (level > last + 1) yield `a heading of level ${level} follows one of level ${last}`;
        if (level === 1 && last > 0) yield 'there is a second h1';
        last = level;
      }
      if (last === 0) yield 'there is no heading';
    },
  },
  {
    condition: 'tables',
    says: 'each has a caption or a name, a box to scroll in that a keyboard reaches, and header cells with a scope',
    *check(tags) {
      for (const [index, { name, attributes }] of tags.entries()) {
        if (name === 'th' && !/^(?:col|row)$/.test(attributes.get('scope') ?? '')) yield 'a th has no scope';
        if (name !== 'table') continue;
        if (tags[index + 1]?.name !== 'caption' && !attributes.has('aria-labelledby')) {
          yield 'a table has neither a caption nor a name';
        }
        const box = tags.slice(0, index).findLast(({ name }) => name !== 'span')?.attributes;
        if (!/^stele-table(?: |$)/.test(box?.get('class') ?? '') || box?.get('tabindex') !== '0') {
          yield 'a table has no box to scroll in';
        }
      }
    },
  },
  {
    condition: 'anchors',
    says: 'each part and clause has a link to itself, those of parts have a name, and no link on the page is dead',
    *check(tags, page) {
      const ids = new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? []));
      const own = new Map<string, ReadonlyMap<string, string>>();
      for (const { name, attributes } of tags) {
        if (name !== 'a') continue;
        const href = attributes.get('href') ?? '';
        const target = href.startsWith('#') ? decodeURIComponent(href.slice(1)) : null;
        if (target !== null && !ids.has(target)) yield `there is no place for ${href}`;
        if (target !== null && attributes.get('class') === 'stele-permalink') own.set(target, attributes);
      }
      for (const { name, attributes, end } of tags) {
        const id = attributes.get('id');
        if (id === undefined || id.startsWith('_') || name === 'span' || name === 'table') continue;
        const link = own.get(id);
        const empty = page.html.startsWith(`</${name}>`, end);
        if (link === undefined && !empty) yield `${id} has no link to itself`;
        if (link !== undefined && /^h[1-6]$/.test(name) && !link.has('aria-label')) {
          yield `the link of ${id} to itself has no name`;
        }
      }
    },
  },
  {
    condition: 'locales',
    says: 'words whose script tells their locale are marked with it, be it that of the page',
    *check(_, page) {
      for (const { locale, text } of textsOf(page.html)) {
        for (const [script, own] of tellingScripts) {
          if (script.test(text) && locale !== own)
            yield `${text.trim().slice(0, 40)} is said to be ${locale}`;
        }
      }
    },
  },
  {
    condition: 'policy',
    says: "nothing that `Content-Security-Policy: default-src 'self'` refuses: no script but data and `page.js`, no inline style",
    *check(tags, page) {
      for (const { name, attributes } of tags) {
        if (name === 'style' || (name === 'script' && !isAllowed(attributes))) yield `there is a ${name}`;
        for (const key of attributes.keys()) {
          if (key === 'style' || key.startsWith('on')) yield `a ${name} has the attribute ${key}`;
        }
      }
      for (const name of isFragment(page) ? [] : ['notice.css', 'page.css']) {
        if (!page.html.includes(`<link rel="stylesheet" href="${name}">`))
          yield `${name} is not beside the page`;
      }
    },
  },
];

/** What does not run is data. */
function isAllowed(attributes: Tag['attributes']): boolean {
  return attributes.get('type') === 'application/ld+json' || attributes.get('src') === 'page.js';
}

/** Letters alone: signs like ㈜ are of no locale. */
const tellingScripts: readonly (readonly [RegExp, string])[] = [
  [/(?=\p{L})\p{sc=Hang}/u, 'ko'],
  [/(?=\p{L})[\p{sc=Hira}\p{sc=Kana}]/u, 'ja'],
  [/(?=\p{L})\p{sc=Thai}/u, 'th'],
];

/** What can be told from the markup alone. */
export function checkedMarkup(pages: readonly BuiltPage[]): readonly ConditionResult[] {
  const read = pages.map((page) => ({ page, tags: tagsOf(page.html) }));
  return conditions.map(({ condition, says, check }) => ({
    condition,
    says,
    findings: read.flatMap(({ page, tags }) =>
      [...check(tags, page)].map((fault) => `${page.path}: ${fault}`),
    ),
  }));
}
