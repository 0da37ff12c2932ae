import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock } from '../../../src/flow/flow.ts';
import { layout } from '../../../src/format/pdf/layout/layout.ts';
import type { Page } from '../../../src/format/pdf/layout/pages.ts';
import { render } from '../../../src/format/pdf/render.ts';
import { measureWith, typefaces } from '../../../src/format/pdf/typefaces.ts';
import { findingsOf, pdfConformance } from '../../conformance/pdf/conformance.ts';
import { describeWith } from '../../support/programs.ts';
import {
  englishSample,
  heading,
  koreanSample,
  paragraph,
  run,
  toAddress,
  toAnchor,
} from '../../support/sample-flow.ts';
import { bareFlow, paperTheme, tokens, wordsOf } from './paper.ts';
import {
  type PdfDictionary,
  type PdfValue,
  pageTexts,
  type ReadPdf,
  readPdf,
  runOn,
  textOfString,
} from './read-pdf.ts';

const samples = [
  ['English', englishSample],
  ['Korean', koreanSample],
] as const;

const pagesOf = (flow: Flow): readonly Page[] =>
  layout(flow, tokens, measureWith(typefaces(paperTheme.fonts))).pages;
const textOfPage = ({ lines }: Page): string =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** Long enough for links and rows to stand on several pages. */
const longSample: Flow = {
  ...englishSample,
  blocks: Array.from({ length: 6 }, (_, index) =>
    renamed(englishSample.blocks, index === 0 ? '' : `-${index}`),
  ).flat(),
};

function renamed(blocks: readonly FlowBlock[], suffix: string): FlowBlock[] {
  return JSON.parse(
    JSON.stringify(blocks, (key, value) =>
      key === 'anchors' && Array.isArray(value) ? value.map((anchor) => `${anchor}${suffix}`) : value,
    ),
  );
}

describe('render', () => {
  test('gives the same bytes whatever was rendered before', async () => {
    const first = await render(englishSample, paperTheme);
    await render(koreanSample, paperTheme);
    const second = await render(englishSample, paperTheme);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('gives each version and each locale an identifier of its own', async () => {
    const id = (bytes: Uint8Array): string =>
      /\/ID \[(<[0-9a-f]+>)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
    const ids = await Promise.all(
      [englishSample, { ...englishSample, version: '2026-11-03' }, { ...englishSample, locale: 'ms' }].map(
        async (flow) => id(await render(flow, paperTheme)),
      ),
    );
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}>$/);
    expect(new Set(ids).size).toBe(3);
  });
});

describeWith(['pdftotext'], 'the text of the PDF', () => {
  test.each(samples)('is that of the pages, character by character: %s', async (_, flow) => {
    const bytes = await render(flow, paperTheme);
    expect(pageTexts(bytes).map(squeezed)).toEqual(pagesOf(flow).map((page) => squeezed(textOfPage(page))));
  });

  test('keeps words apart and whole', async () => {
    const flow = bareFlow([
      paragraph(
        ['a'],
        run('One two, '),
        run('bold', 'strong'),
        run('; see '),
        run('쿠키', 'emphasis'),
        run(' 고지를 참조하십시오. '),
      ),
      paragraph(
        ['b'],
        run(
          '당사는 귀하의 개인정보를 다음과 같은 경우에 한하여 제3자에게 제공하며, 그 밖의 경우에는 귀하의 사전 동의를 받습니다. 제공받는 자와 목적은 아래와 같습니다.',
        ),
      ),
    ]);
    const bytes = await render(flow, paperTheme);
    expect(wordsOf(pageTexts(bytes).join(' '))).toEqual(wordsOf(pagesOf(flow).map(textOfPage).join('\n')));
  });
});

describeWith(['qpdf'], 'the PDF', () => {
  test.each([...samples, ['long', longSample] as const])('is sound: %s', async (_, flow) => {
    const bytes = await render(flow, paperTheme);
    expect(runOn(bytes, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  test('says what it is: title, locale, dates of the version, PDF/A-2a and PDF/UA-1', async () => {
    const pdf = readPdf(await render(koreanSample, paperTheme));
    const { catalog, info, dictionary, resolve, stream } = pdf;
    expect(textOfString(resolve(info['/Title']))).toBe(koreanSample.title);
    expect(textOfString(resolve(info['/CreationDate']))).toBe('D:20261102000000Z');
    expect(textOfString(resolve(info['/ModDate']))).toBe('D:20261102000000Z');
    expect(textOfString(catalog['/Lang'])).toBe('ko');
    expect(dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
    expect(dictionary(catalog['/MarkInfo'])['/Marked']).toBe(true);
    const xmp = Buffer.from(stream(catalog['/Metadata']), 'latin1').toString('utf8');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">개인정보 처리방침 &amp; 약관 &lt;이용&gt;</rdf:li>');
    expect(xmp).toContain('<xmp:ModifyDate>2026-11-02T00:00:00Z</xmp:ModifyDate>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp.replace(/\s+/g, '')).toContain(
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    );
  });

  test.each(samples)('has a destination for every anchor, sorted by bytes: %s', async (_, flow) => {
    const { catalog, dictionary, list, pageReferences } = readPdf(await render(flow, paperTheme));
    const tree = dictionary(dictionary(catalog['/Names'])['/Dests']);
    const entries = list(tree['/Names']);
    const names = entries.filter((_, index) => index % 2 === 0).map(textOfString);
    const anchors = [...JSON.stringify(flow).matchAll(/"anchors":\[([^\]]*)\]/g)].flatMap(([, each = '']) =>
      each === '' ? [] : (JSON.parse(`[${each}]`) as string[]),
    );
    expect(names).toEqual([...anchors].sort());
    expect(tree['/Limits']).toBeUndefined();
    for (const target of entries.filter((_, index) => index % 2 === 1)) {
      const [page, fit] = list(target);
      expect(pageReferences).toContain(page);
      expect(fit).toBe('/XYZ');
    }
  });

  test('has an outline nested as the headings, closed, counted, that leads to the left edge of their pages', async () => {
    const part = (level: 2 | 3, name: string, blocks: readonly FlowBlock[]): FlowBlock => ({
      type: 'part',
      role: 'section',
      effective: null,
      heading: heading(level, [name], run(name)),
      blocks,
    });
    const flow = bareFlow([part(2, 'A', [part(3, 'A1', []), part(3, 'A2', [])]), part(2, 'B', [])]);
    const { catalog, dictionary, resolve, list } = readPdf(await render(flow, paperTheme));
    const outline = dictionary(catalog['/Outlines']);
    const items = (parent: PdfDictionary): unknown[] => {
      const found: unknown[] = [];
      let next = parent['/First'];
      while (next !== undefined) {
        const item = dictionary(next);
        expect(list(item['/Dest'])[2]).toBe(0);
        found.push([textOfString(resolve(item['/Title'])), item['/Count'] ?? 0, items(item)]);
        next = item['/Next'];
      }
      return found;
    };
    expect(outline['/Count']).toBe(2);
    expect(items(outline)).toEqual([
      [
        'A',
        -2,
        [
          ['A1', 0, []],
          ['A2', 0, []],
        ],
      ],
      ['B', 0, []],
    ]);
  });

  test('embeds only the faces that are used, each a subset with its characters', async () => {
    const { pages, dictionary, list, stream } = readPdf(
      await render(bareFlow([paragraph(['a'], run('Words 말'))]), paperTheme),
    );
    const fonts = Object.values(dictionary(dictionary(pages[0]?.['/Resources'])['/Font'])).map(dictionary);
    expect(fonts.map((font) => font['/BaseFont'])).toEqual([
      expect.stringMatching(/^\/[A-Z]{6}\+Pretendard-Regular$/),
    ]);
    const [descendant] = list(fonts[0]?.['/DescendantFonts']).map(dictionary);
    const file = stream(dictionary(descendant?.['/FontDescriptor'])['/FontFile2']);
    expect(file.length).toBeLessThan(20_000);
    expect(stream(fonts[0]?.['/ToUnicode'])).toContain('<b9d0>');
  });

  test('tells characters apart that share a glyph', async () => {
    const text = 'a\u00a0b c';
    const [first] = typefaces(paperTheme.fonts).regular.fonts;
    expect(first?.tables.glyphOf(0xa0)).toBe(first?.tables.glyphOf(0x20));
    const { pages, dictionary, stream } = readPdf(
      await render(bareFlow([paragraph(['a'], run(text))]), paperTheme),
    );
    const [font] = Object.values(dictionary(dictionary(pages[0]?.['/Resources'])['/Font'])).map(dictionary);
    expect(stream(font?.['/ToUnicode'])).toContain('[<0000> <0061> <00a0> <0062> <0020> <0063>]');
  });

  test('links by name within, by address without, and says what each link is', async () => {
    const flow = bareFlow([
      paragraph(
        ['a'],
        run('See '),
        run('below', toAnchor('b')),
        run(' and '),
        run('a page', toAddress('https://example.com/ü?q=%20', null)),
      ),
      paragraph(['b'], run('Here.')),
    ]);
    const { pages, list, dictionary } = readPdf(await render(flow, paperTheme));
    const links = list(pages[0]?.['/Annots']).map((annotation) => {
      const { '/A': action, '/Contents': contents, '/Subtype': subtype } = dictionary(annotation);
      const { '/S': kind, '/D': name, '/URI': address } = dictionary(action);
      return [subtype, kind, textOfString(name ?? address), textOfString(contents)];
    });
    expect(links).toEqual([
      ['/Link', '/GoTo', 'b', 'below'],
      ['/Link', '/URI', 'https://example.com/%C3%BC?q=%20', 'a page'],
    ]);
  });

  test.each([...samples, ['long', longSample] as const])('meets every condition: %s', async (_, flow) => {
    expect(findingsOf(pdfConformance(await render(flow, paperTheme)))).toEqual([]);
  });

  test('names the right page for a link that runs over two', async () => {
    const linked = run(Array.from({ length: 1200 }, (_, index) => `word${index}`).join(' '), toAnchor('a'));
    const bytes = await render(bareFlow([paragraph(['a'], linked)]), paperTheme);
    expect(readPdf(bytes).pages.length).toBeGreaterThan(1);
    const faults = pdfConformance(bytes).filter(({ condition }) => condition === 'PDF 14.8.4.4.2');
    expect(findingsOf(faults)).toEqual([]);
  });

  test('says where words are in another locale, within a link and without', async () => {
    const korean = (...words: Parameters<typeof run>) => ({ ...run(...words), locale: 'ko' });
    const toA = toAnchor('a');
    const flow = bareFlow([
      paragraph(
        ['a'],
        run('The '),
        korean('개인정보 '),
        korean('보호법', 'strong'),
        run(' ('),
        run('Act ', toA),
        korean('법률', toA),
        run(' of Korea', toA),
        run(')'),
      ),
    ]);
    const bytes = await render(flow, paperTheme);
    const pdf = readPdf(bytes);
    const spans = elementsOf(pdf)
      .filter(({ element }) => element['/S'] === '/Span')
      .map(({ element }) => [textOfString(element['/Lang']), pdf.dictionary(element['/P'])['/S']]);
    expect(spans).toEqual([
      ['ko', '/P'],
      ['ko', '/Link'],
    ]);
    const [link, ...others] = pdf.list(pdf.pages[0]?.['/Annots']).map(pdf.dictionary);
    expect(others).toEqual([]);
    expect(textOfString(link?.['/Contents'])).toBe('Act 법률 of Korea');
    expect(findingsOf(pdfConformance(bytes))).toEqual([]);
  });

  test('ends a link and what is in another locale in it with the page', async () => {
    const linked = { ...run('말 '.repeat(3000), toAnchor('a')), locale: 'ko' };
    const bytes = await render(bareFlow([paragraph(['a'], linked)]), paperTheme);
    expect(readPdf(bytes).pages.length).toBeGreaterThan(1);
    expect(findingsOf(pdfConformance(bytes))).toEqual([]);
  });

  test('tags each block as what it is', async () => {
    const pdf = readPdf(await render(koreanSample, paperTheme));
    const counts: Record<string, number> = {};
    for (const { element } of elementsOf(pdf)) {
      const role = String(element['/S']).slice(1);
      counts[role] = (counts[role] ?? 0) + 1;
    }
    expect(counts).toMatchObject({ Document: 1, H1: 1, H2: 5, H3: 2, Table: 2, Caption: 1, TOC: 3, TOCI: 6 });
    expect(counts['LI']).toBe(counts['LBody']);
    const lists = elementsOf(pdf).filter(({ element }) => element['/S'] === '/L');
    expect(lists.map(({ element }) => pdf.dictionary(element['/A'])['/ListNumbering'])).toEqual([
      '/Disc',
      '/LowerAlpha',
      '/Decimal',
    ]);
  });
});

interface FoundElement {
  readonly reference: string;
  readonly element: PdfDictionary;
}

/** Every structure element, a parent before its children. */
function elementsOf(pdf: ReadPdf): FoundElement[] {
  const { catalog, dictionary, list } = pdf;
  const visit = (kid: PdfValue): FoundElement[] => {
    if (typeof kid !== 'string') return [];
    const element = dictionary(kid);
    return [{ reference: kid, element }, ...list(element['/K']).flatMap(visit)];
  };
  return list(dictionary(catalog['/StructTreeRoot'])['/K']).flatMap(visit);
}
