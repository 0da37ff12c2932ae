import { expect, test } from 'vitest';
import { textOf, textsOf } from '../../../src/flow/words.ts';
import { render } from '../../../src/format/pdf/render.ts';
import { findingsOf, pdfConformance } from '../../conformance/pdf/conformance.ts';
import { pdfDocument } from '../../conformance/pdf/reading/document.ts';
import { readObjects, textOfString } from '../../conformance/pdf/reading/objects.ts';
import { describeWith } from '../../support/programs.ts';
import { englishRedline, koreanRedline } from '../../support/redline-flow.ts';
import { paperTheme } from './paper.ts';
import { pageTexts, runOn } from './read-pdf.ts';

const redlines = [
  ['English', englishRedline],
  ['Korean', koreanRedline],
] as const;

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

describeWith(['pdftotext'], 'the text of a redline', () => {
  test.each(redlines)('comes out of the PDF in the order in which it is read: %s', async (_, flow) => {
    const text = squeezed(pageTexts(await render(flow, paperTheme)).join('\n'));
    // A footnote's number stands behind linked words.
    const clauses = [...textsOf(flow.blocks)]
      .slice(1)
      .map(squeezed)
      .filter((words) => words !== '');
    let at = text.indexOf(squeezed(textOf(flow.contents.heading.runs)));
    for (const clause of clauses) {
      const found = text.indexOf(clause, at);
      expect([clause, found >= at]).toEqual([clause, true]);
      at = found + clause.length;
    }
    expect(clauses.length).toBeGreaterThan(40);
  });

  test('parts words that replace each other', async () => {
    const text = pageTexts(await render(englishRedline, paperTheme)).join('\n');
    expect(text).toContain('This policy explains notice says how Example Hosting Example Cloud uses data');
    expect(text).toContain('This part takes effect on 1 May December 2026.');
  });
});

describeWith(['qpdf'], 'the PDF of a redline', () => {
  test.each(redlines)('is sound and meets every condition: %s', async (_, flow) => {
    const bytes = await render(flow, paperTheme);
    expect(runOn(bytes, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors found',
    );
    expect(findingsOf(pdfConformance(bytes))).toEqual([]);
    expect(Buffer.compare(bytes, await render(flow, paperTheme))).toBe(0);
  });

  test('says of marked words how they look and what is to be said of them', async () => {
    const { elements, dictionary } = pdfDocument(readObjects(await render(koreanRedline, paperTheme)));
    const spans = elements
      .filter(({ type }) => type === 'Span')
      .map(({ dictionary: own }) => [
        dictionary(own['/A'])['/O'],
        dictionary(own['/A'])['/TextDecorationType'],
        textOfString(own['/E']),
      ]);
    expect(spans).toContainEqual(['/Layout', '/LineThrough', '삭제됨: 취급방침']);
    expect(spans).toContainEqual(['/Layout', '/Underline', '삽입됨: 처리방침']);
    // What a moved clause kept is only underlined.
    expect(spans).toContainEqual(['/Layout', '/Underline', null]);
    expect(elements.filter(({ dictionary: own }) => '/ActualText' in own || '/Alt' in own)).toEqual([]);
  });
});
