import { expect, test } from 'vitest';
import { editionFingerprint } from '../../../src/flow/fingerprint.ts';
import { render, renderReview } from '../../../src/format/docx/render.ts';
import { caveatText, outdatedFlow } from '../../support/outdated-flow.ts';
import { englishSample } from '../../support/sample-flow.ts';
import { lint } from './lint.ts';
import { paragraphsOf, partOf, partsOf } from './read-docx.ts';
import { testTheme } from './test-theme.ts';

const outdated = ['title', 'Collect', 'Collect.2', 'kr.transfers', 'kr.transfers.2.1'];
const flow = outdatedFlow(englishSample, outdated);

/** The style of each paragraph that begins with these words. */
function stylesOf(xml: string, words: string): (string | undefined)[] {
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
  return paragraphs
    .filter((paragraph) => paragraphsOf(paragraph)[0]?.startsWith(words) === true)
    .map((paragraph) => /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1]);
}

test('a file for reading has the banner below the cover, and caveats of headings in paragraphs of their own', async () => {
  const file = await render(flow, testTheme);
  const xml = partOf(file, 'word/document.xml');
  expect(lint(partsOf(file))).toEqual([]);
  expect(paragraphsOf(xml).slice(0, 12)).toEqual([
    'Privacy Notice & Terms <of use>',
    caveatText,
    'Last updated: 2 November 2026',
    'Effective: 1 December 2026',
    'Translation not up to date',
    'Wherever a clause is marked [not up to date], the English version prevails.',
    'English version: https://www.example.com/legal/privacy/en/',
    'Clauses not up to date:',
    ...outdated.slice(0, 4).map((anchor) => `Clause ${anchor}`),
  ]);
  expect(stylesOf(xml, 'Translation not up to date')).toEqual(['BannerTitle']);
  expect(stylesOf(xml, 'Clauses not up to date')).toEqual(['Banner']);
  expect(stylesOf(xml, caveatText)).toEqual([
    'CaveatLine',
    'CaveatLine',
    'ListParagraph',
    'Caption',
    'TableText',
  ]);
  expect(xml.match(/<w:rStyle w:val="Caveat"\/>/g)).toHaveLength(outdated.length);
  // Word takes the whole paragraph for a heading's name.
  const headings = [
    ...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="(?:Title|Heading\d|TOC\d)"\/>.*?<\/w:p>/gs),
  ];
  expect(headings.length).toBeGreaterThan(5);
  expect(headings.filter(([paragraph]) => paragraph.includes(caveatText))).toEqual([]);
});

test('a file for review has no caveat in the control of a clause', async () => {
  const xml = partOf(await renderReview(flow, testTheme), 'word/document.xml');
  const controls = [...xml.matchAll(/<w:sdtContent>.*?<\/w:sdtContent>/gs)].map(([control]) => control);
  expect(controls.length).toBeGreaterThan(20);
  expect(controls.filter((control) => control.includes(caveatText))).toEqual([]);
  expect(stylesOf(xml, caveatText)).toEqual([
    'CaveatLine',
    'CaveatLine',
    'CaveatLine',
    'CaveatLine',
    'TableText',
  ]);
});

test('the file says the same fingerprint as one that is up to date', () => {
  expect(editionFingerprint(flow)).toBe(editionFingerprint(englishSample));
});
