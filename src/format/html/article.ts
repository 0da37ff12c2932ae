import type { Flow, FlowBanner, FlowContents, FlowContentsEntry, FlowLevel } from '../../flow/flow.ts';
import type { TextCollector } from '../byte-collector.ts';
import { hrefOf } from './attributes.ts';
import { headingElement, writeBlocks } from './blocks.ts';
import { writeChanges } from './changes.ts';
import { escapeAttribute } from './escape.ts';
import { headingTag } from './heading-tag.ts';
import { inlines } from './inlines.ts';
import {
  classAttribute,
  factMarks,
  type PageWords,
  pageWordsOf,
  revisionMarks,
  sideClasses,
} from './revisions.ts';

/**
 * Writes the notice as one `article` element that stands by itself: valid in any HTML page, without script or style.
 * The heading of its title is of level `headingBase`. Its own ids begin with `_`, which no anchor does.
 */
export function writeArticle(flow: Flow, headingBase: FlowLevel, html: TextCollector): void {
  const { cover, contents, release } = flow;
  const words = pageWordsOf(flow, headingBase);
  const root = release === null ? '' : ` data-stele-release="${escapeAttribute(release.root)}"`;
  html.push(
    `<article class="stele-notice" lang="${escapeAttribute(flow.locale)}" dir="${flow.direction}"${root}>\n`,
    '<header class="stele-cover">\n',
    `${headingElement(cover.heading, words)}\n`,
    ...cover.lines.map((line) => `<p>${inlines(line, factMarks(undefined, words))}</p>\n`),
  );
  if (flow.banner !== null) writeBanner(flow.banner, words, html);
  html.push('</header>\n');
  if (flow.redline !== null) writeChanges(flow.redline, headingBase, html);
  if (contents.entries.length > 0) writeContents(contents, words, html);
  html.push('<div class="stele-body">\n');
  writeBlocks(flow.blocks, words, html);
  html.push('</div>\n</article>\n');
}

function writeContents({ heading, entries }: FlowContents, words: PageWords, html: TextCollector): void {
  const { name, attributes } = headingTag(heading.level, words.headingBase);
  html.push(
    '<nav class="stele-contents" aria-labelledby="_stele-contents">\n',
    `<${name} id="_stele-contents"${attributes}>${inlines(heading.runs)}</${name}>\n`,
  );
  writeEntries(entries, words, html);
  html.push('</nav>\n');
}

/** A note that is named by its first line: it is no part of the notice, and so no heading's and no landmark's. */
function writeBanner(banner: FlowBanner, words: PageWords, html: TextCollector): void {
  const { title, lines, label, list } = banner;
  html.push(
    '<div class="stele-banner" role="note" aria-labelledby="_stele-banner">\n',
    `<p id="_stele-banner" class="stele-banner-title">${inlines(title)}</p>\n`,
    ...[...lines, label].map((runs) => `<p>${inlines(runs)}</p>\n`),
  );
  writeBlocks([list], words, html);
  html.push('</div>\n');
}

function writeEntries(entries: readonly FlowContentsEntry[], words: PageWords, html: TextCollector): void {
  html.push('<ol>\n');
  for (const { anchor, runs, entries: nested } of entries) {
    const revised = words.headings.get(anchor);
    html.push(
      `<li${classAttribute(sideClasses(revised))}><a href="${escapeAttribute(hrefOf(anchor))}">${inlines(runs, revisionMarks(revised, words))}</a>`,
    );
    if (nested.length > 0) {
      html.push('\n');
      writeEntries(nested, words, html);
    }
    html.push('</li>\n');
  }
  html.push('</ol>\n');
}
