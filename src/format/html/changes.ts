import type { FlowChange, FlowLevel, FlowRedline } from '../../flow/flow.ts';
import type { TextCollector } from '../byte-collector.ts';
import { hrefOf } from './attributes.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { headingTag } from './heading-tag.ts';
import { inlines } from './inlines.ts';

/** Appends what a redline says of itself: how many changes of each kind there are, a filter, and the list of them. */
export function writeChanges(
  { heading, none, counts, changes, words }: FlowRedline,
  headingBase: FlowLevel,
  html: TextCollector,
): void {
  const { name, attributes } = headingTag(heading.level, headingBase);
  html.push(
    '<section class="stele-changes" aria-labelledby="_changes">\n',
    `<${name} id="_changes"${attributes}>${inlines(heading.runs)}</${name}>\n`,
  );
  if (changes.length === 0) html.push(`<p>${inlines(none)}</p>\n`);
  else {
    writeFilter(counts, words, html);
    html.push('<ol>\n', ...changes.map(changeElement), '</ol>\n');
  }
  html.push('</section>\n');
}

/**
 * Boxes that the style sheet asks, since a page has no script; without a style sheet that can they stay hidden. What is
 * not ticked is shown as the newer edition has it, without marks.
 */
function writeFilter(counts: FlowRedline['counts'], words: FlowRedline['words'], html: TextCollector): void {
  html.push(
    '<fieldset class="stele-filter" hidden>\n',
    `<legend>${escapeText(words.show)}</legend>\n`,
    ...counts.map(({ kind, label }) => box(`_show-${kind}`, label, true)),
    box('_only-changed', words.onlyChanged, false),
    '</fieldset>\n',
  );
}

function box(id: string, label: string, ticked: boolean): string {
  return `<label><input type="checkbox" id="${id}"${ticked ? ' checked' : ''}> ${escapeText(label)}</label>\n`;
}

function changeElement({ kind, name, anchor, runs }: FlowChange): string {
  const words = `<span class="stele-kind">${escapeText(name)}</span> <span>${inlines(runs)}</span>`;
  return `<li class="stele-${kind}"><a href="${escapeAttribute(hrefOf(anchor))}">${words}</a></li>\n`;
}
