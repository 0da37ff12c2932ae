import mustache from 'mustache';
import type { Render } from '../format.ts';
import { article } from './article.ts';
import { escapeAttribute } from './escape.ts';
import { pageView } from './page-view.ts';
import { styles } from './styles.ts';

/**
 * `index.html`: the notice in the page of the theme's template (Mustache). UTF-8. Its style sheet is `page.css` in
 * the same folder; it needs no script and holds no inline style, so that it works under
 * `Content-Security-Policy: default-src 'self'`. The template has passed `templateFaults`.
 */
export const renderPage: Render = async (flow, theme) =>
  encode(
    // A writer of its own, since the shared one remembers templates for the life of the process.
    new mustache.Writer().render(theme.page.html, pageView(flow), undefined, { escape: escapeAttribute }),
  );

/** `fragment.html`: the article without a page around it, for a website to include. UTF-8. */
export const renderFragment: Render = async (flow) => encode(article(flow));

/** `page.css`: the theme's tokens as custom properties (`--stele-…`), then the theme's own style sheet. UTF-8. */
export const renderStyles: Render = async (_flow, theme) => encode(styles(theme));

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
