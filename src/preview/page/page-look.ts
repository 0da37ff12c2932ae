import type { Look } from './route.ts';

/** Sets which look a page has; `auto` gives it back to the browser. */
export type SetLook = (look: Look) => void;

const asked = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi;

/** What is always so, and what never is: both are media queries that any browser can read. */
const always = '(min-width: 0px)';
const never = '(max-width: 0px)';

/**
 * Lets a page look as if its reader had asked for light or dark. A browser does not let one page ask for another, so its
 * style sheets are told that the question is answered already. Sheets of other hosts cannot be read, and stay.
 */
export function lookOf(page: Document): SetLook {
  const view = page.defaultView;
  if (view === null) return () => undefined;
  const sheet = new view.CSSStyleSheet();
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  const lists = [...page.styleSheets].flatMap(mediaOf).filter(({ text }) => text.search(asked) >= 0);
  return (look) => {
    sheet.replaceSync(look === 'auto' ? '' : `:root { color-scheme: ${look} !important; }`);
    for (const { list, text } of lists) {
      list.mediaText =
        look === 'auto'
          ? text
          : text.replace(asked, (_, scheme: string) => (scheme.toLowerCase() === look ? always : never));
    }
  };
}

interface Media {
  readonly list: MediaList;
  /** As the style sheet has it. */
  readonly text: string;
}

function mediaOf(sheet: CSSStyleSheet): readonly Media[] {
  return [{ list: sheet.media, text: sheet.media.mediaText }, ...rulesOf(sheet).flatMap(mediaOfRule)];
}

function mediaOfRule(rule: CSSRule): readonly Media[] {
  const inner = 'cssRules' in rule ? [...(rule.cssRules as CSSRuleList)].flatMap(mediaOfRule) : [];
  const imported =
    'styleSheet' in rule && rule.styleSheet !== null ? mediaOf(rule.styleSheet as CSSStyleSheet) : [];
  if (!('media' in rule)) return [...inner, ...imported];
  const list = rule.media as MediaList;
  return [{ list, text: list.mediaText }, ...inner, ...imported];
}

function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}
