import mustache from 'mustache';
import type { Render } from '../format.ts';
import { escapeAttribute } from './escape.ts';
import { pageView } from './page-view.ts';

/**
 * `index.html`: the notice in the page of the theme's template (Mustache). UTF-8. Its style sheet is `page.css` in
 * the same folder; it needs no script and holds no inline style, so that it works under
 * `Content-Security-Policy: default-src 'self'`. The template has passed `templateFaults`.
 */
export const renderPage: Render = async (flow, theme) =>
  new TextEncoder().encode(
    // A writer of its own, since the shared one remembers templates for the life of the process.
    new mustache.Writer().render(theme.page.html, pageView(flow), undefined, { escape: escapeAttribute }),
  );
