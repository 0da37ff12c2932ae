import { describe, expect, test } from 'vitest';
import { renderFragment, renderPage } from '../../../src/format/html/render.ts';
import { outdatedFlow } from '../../support/outdated-flow.ts';
import { englishSample } from '../../support/sample-flow.ts';
import { decode, shippedTheme } from './theme.ts';

const outdated = ['title', 'intro.1', 'Collect', 'Collect.2', 'kr.transfers', 'kr.transfers.2.1'];
const flow = outdatedFlow(englishSample, outdated);

const link = (anchor: string): string =>
  `<a class="stele-address" href="https://www.example.com/legal/privacy/en/#${anchor}">[not up to date]</a>`;

const caveat = (anchor: string): string => `<span class="stele-caveat">${link(anchor)}</span>`;

describe.each([
  ['the page', renderPage],
  ['the fragment', renderFragment],
])('%s of an edition that is not up to date', (_, render) => {
  const html = async (): Promise<string> => decode(await render(flow, shippedTheme));

  test('has the banner as a note with a name, between the cover’s lines and the contents', async () => {
    const said = await html();
    expect(said).toContain(
      [
        '<p>Effective: 1 December 2026</p>',
        '<div class="stele-banner" role="note" aria-labelledby="_stele-banner">',
        '<p id="_stele-banner" class="stele-banner-title">Translation not up to date</p>',
        '<p>Wherever a clause is marked <strong>[not up to date]</strong>, the English version prevails.</p>',
      ].join('\n'),
    );
    expect(said).toContain(
      '<ul>\n<li><a href="#title">Clause title</a></li>\n<li><a href="#intro.1">Clause intro.1</a></li>',
    );
    expect(said).toMatch(/<\/ul>\n<\/div>\n<\/header>\n<nav class="stele-contents"/);
  });

  test('marks a heading below it, and what else is behind before its words', async () => {
    const said = await html();
    expect(said).toMatch(
      new RegExp(
        `<h[23] id="Collect">.*Personal information we collect</h[23]>.*</div>\n<p class="stele-caveat">${escaped(link('Collect'))}</p>`,
      ),
    );
    expect(said).toContain(`</a></div>\n<p class="stele-caveat">${link('title')}</p>\n<p>Last updated`);
    expect(said).toContain(`<p id="intro.1">${caveat('intro.1')} This notice says`);
    expect(said).toContain(`<li id="Collect.2">${caveat('Collect.2')} <strong>Account`);
    expect(said).toMatch(
      new RegExp(`<caption id="kr.transfers">.*${escaped(caveat('kr.transfers'))} Transfers`),
    );
    expect(said).toContain(`<td id="kr.transfers.2.1">${caveat('kr.transfers.2.1')} Dasan`);
    expect(said.split('class="stele-caveat"')).toHaveLength(outdated.length + 1);
  });
});

test('neither the page’s title nor its contents nor the names of links bear a mark', async () => {
  const page = decode(await renderPage(flow, shippedTheme));
  const contents = page.slice(
    page.indexOf('<nav class="stele-contents"'),
    page.indexOf('<div class="stele-body"'),
  );
  expect(contents).toContain('Personal information we collect');
  expect(contents).not.toContain('not up to date');
  expect(/<title>([^<]*)<\/title>/.exec(page)?.[1]).toBe('Privacy Notice &amp; Terms &lt;of use&gt;');
  expect(
    [...page.matchAll(/aria-label="([^"]*)"/g)].filter(([name]) => name.includes('not up to date')),
  ).toEqual([]);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
