import type { Look } from './route.ts';

/** Sets which look a page has; `auto` gives it back to the browser. */
export type SetLook = (look: Look) => void;

const asked = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi;

/** What is always so, and what never is: both are media queries that any browser can read. */
const always = '(min-width: 0px)';
const never = '(max-width: 0px)';

/**
 * Lets a page look as if its reader had asked for light or dark. A browser does not let one page ask for another, so the
 * page gets copies of its style sheets in which the question is answered already. (To change the media queries of a long
 * page's own sheets takes Chromium minutes.) Sheets of other hosts cannot be read, and stay.
 */
export function lookOf(page: Document): SetLook {
  const view = page.defaultView;
  let added: readonly CSSStyleSheet[] = [];
  let disabled: readonly CSSStyleSheet[] = [];
  return (look) => {
    if (view === null || (look === 'auto' && added.length === 0)) return;
    const others = page.adoptedStyleSheets.filter((sheet) => !added.includes(sheet));
    for (const sheet of disabled) sheet.disabled = false;
    [added, disabled] = [[], []];
    if (look !== 'auto') {
      const sheetOf = (css: string, baseURL: string): CSSStyleSheet => {
        const sheet = new view.CSSStyleSheet({ baseURL });
        sheet.replaceSync(css);
        return sheet;
      };
      const own = [...page.styleSheets].filter((sheet) => !sheet.disabled);
      const texts = own.map((sheet) => ({ sheet, css: textOf(sheet) }));
      // Where one is copied all are: they keep their order.
      const copied = texts.some(({ css }) => css !== null && css.search(asked) >= 0) ? texts : [];
      const copies = copied.flatMap(({ sheet, css }) =>
        css === null ? [] : [sheetOf(answered(css, look), sheet.href ?? page.baseURI)],
      );
      added = [...copies, sheetOf(`:root { color-scheme: ${look} !important; }`, page.baseURI)];
      disabled = copied.flatMap(({ sheet, css }) => (css === null ? [] : [sheet]));
      for (const sheet of disabled) sheet.disabled = true;
    }
    page.adoptedStyleSheets = [...added, ...others];
  };
}

function answered(css: string, look: Look): string {
  return css.replace(asked, (_, scheme: string) => (scheme.toLowerCase() === look ? always : never));
}

/** The rules of a sheet, those that it imports in their place; `null` where it cannot be read. */
function textOf(sheet: CSSStyleSheet): string | null {
  const rules = rulesOf(sheet);
  if (rules === null) return null;
  const css = rules.map(ruleText).join('\n');
  const media = sheet.media.mediaText;
  return media === '' ? css : `@media ${media} {\n${css}\n}`;
}

function ruleText(rule: CSSRule): string {
  const imported = 'styleSheet' in rule ? (rule.styleSheet as CSSStyleSheet | null) : null;
  return imported === null ? rule.cssText : (textOf(imported) ?? '');
}

function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] | null {
  try {
    return [...sheet.cssRules];
  } catch {
    return null;
  }
}
