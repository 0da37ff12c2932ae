import mustache from 'mustache';
import { textCollector } from '../byte-collector.ts';
import type { Render } from '../format.ts';
import { writeArticle } from './article.ts';
import { escapeAttribute } from './escape.ts';
import { pageView } from './page-view.ts';
import { noticeStyles, pageStyles } from './styles.ts';

/**
 * `index.html`: the notice in the page of the theme's template (Mustache). UTF-8. What it needs stands beside it:
 * `notice.css`, `page.css`, for a redline `redline.css`, and `page.js`, without which it works too. Its one inline script is
 * data, and it holds no inline style, so that it works under `Content-Security-Policy: default-src 'self'`. The template has
 * passed `templateFaults`.
 */
export const renderPage: Render = async (flow, theme) => {
  const page = textCollector();
  // A writer of its own, since the shared one remembers templates for the life of the process.
  const around = new mustache.Writer().render(theme.page.html, pageView(flow, articlePlace), undefined, {
    escape: escapeAttribute,
  });
  for (const [index, html] of around.split(articlePlace).entries()) {
    if (index > 0) writeArticle(flow, 1, page);
    page.push(html);
  }
  return page.whole();
};

/** No notice and no template can hold it, so the article, which may be long, is written between what is around it. */
const articlePlace = '\u0000';

/** `fragment.html`: the article without a page around it, for a website to include below a heading of its own. UTF-8. */
export const renderFragment: Render = async (flow) => {
  const fragment = textCollector();
  writeArticle(flow, flow.web.headingBase, fragment);
  return fragment.whole();
};

/** `notice.css`: the style sheet of the article, wherever it stands. UTF-8. */
export const renderNoticeStyles: Render = async (_flow, theme) => encoded(noticeStyles(theme));

/**
 * `page.css`: the theme's tokens as custom properties (`--stele-…`), what runs along printed pages, in the edition's words,
 * then the style sheet of the page. UTF-8.
 */
export const renderPageStyles: Render = async (flow, theme) => encoded(pageStyles(flow, theme));

/** `page.js`: the script of the page, which works without it. UTF-8. */
export const renderScript: Render = async (_flow, theme) => encoded(theme.page.script);

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
