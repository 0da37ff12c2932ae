import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { renderPage } from '../../../src/format/html/render.ts';
import { renderStructuredData, structuredData } from '../../../src/format/html/structured-data.ts';
import { archivedSample } from '../../support/archived-flow.ts';
import { englishRedline } from '../../support/redline-flow.ts';
import { englishSample, koreanSample } from '../../support/sample-flow.ts';
import { decode, shippedTheme } from './theme.ts';

const address = 'https://www.example.com/legal/privacy';
const companion = { ...koreanSample, publisher: 'Example Cloud, Inc.' };

describe('notice.jsonld', () => {
  test('describes a translation in the words of schema.org, every address whole', async () => {
    expect(JSON.parse(decode(await renderStructuredData(companion, shippedTheme)))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'DigitalDocument',
      '@id': `${address}/ko/`,
      url: `${address}/ko/`,
      name: koreanSample.title,
      inLanguage: 'ko',
      version: '2026-11-02',
      datePublished: '2026-11-02',
      temporalCoverage: '2026-12-01/..',
      publisher: { '@type': 'Organization', name: 'Example Cloud, Inc.' },
      translationOfWork: {
        '@type': 'DigitalDocument',
        '@id': `${address}/en/`,
        url: `${address}/en/`,
        inLanguage: 'en',
      },
      encoding: [
        {
          '@type': 'MediaObject',
          contentUrl: `${address}/ko/privacy.pdf`,
          encodingFormat: 'application/pdf',
        },
        {
          '@type': 'MediaObject',
          contentUrl: `${address}/ko/privacy.docx`,
          encodingFormat: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        },
        { '@type': 'MediaObject', contentUrl: `${address}/ko/privacy.txt`, encodingFormat: 'text/plain' },
      ],
    });
  });

  test('lists the translations of the source, and is of none', () => {
    const data = JSON.parse(structuredData(englishSample)) as Record<string, unknown>;
    expect(data['translationOfWork']).toBeUndefined();
    expect(data['workTranslation']).toEqual(
      ['ko', 'ms'].map((locale) => ({
        '@type': 'DigitalDocument',
        '@id': `${address}/${locale}/`,
        url: `${address}/${locale}/`,
        inLanguage: locale,
      })),
    );
  });

  test('leaves out what there is none of', () => {
    const { web } = englishSample;
    const alone = { ...web, locales: web.locales.slice(0, 1), files: [] };
    const data = JSON.parse(structuredData({ ...englishSample, publisher: null, web: alone })) as object;
    expect(Object.keys(data)).toEqual([
      '@context',
      '@type',
      '@id',
      'url',
      'name',
      'inLanguage',
      'version',
      'datePublished',
      'temporalCoverage',
    ]);
  });

  test('names what the archive keeps by its permanent address', () => {
    const data = JSON.parse(structuredData(archivedSample)) as Record<string, unknown>;
    expect(data['url']).toBe(`${address}/versions/2026-11-02/en/`);
    expect(JSON.stringify(data['encoding'])).toContain(`${address}/versions/2026-11-02/en/privacy.pdf`);
  });
});

describe('in the page', () => {
  const inPage = async (flow: Flow): Promise<readonly string[]> => {
    const html = decode(await renderPage(flow, shippedTheme));
    return [...html.matchAll(/<script type="application\/ld\+json">\n([\s\S]*?)\n<\/script>/g)].map(
      ([, text = '']) => text,
    );
  };

  test('is the same text', async () => {
    expect(await inPage(companion)).toEqual([structuredData(companion)]);
  });

  test('is not where the page is of no edition', async () => {
    expect(await inPage(englishRedline)).toEqual([]);
    expect(await inPage({ ...englishSample, web: { ...englishSample.web, isIndex: true } })).toEqual([]);
  });

  test('no text leaves its element, and every text is read back', async () => {
    const part = fc.constantFrom(
      '</script>',
      '<!--',
      '<script',
      ']]>',
      '&lt;',
      '\u2028',
      '{{title}}',
      '"',
      '\\',
      '한',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1 }), async (parts) => {
        const hostile = parts.join('');
        const [text = '', ...others] = await inPage({ ...englishSample, title: hostile, publisher: hostile });
        expect(others).toEqual([]);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)).toMatchObject({ name: hostile, publisher: { name: hostile } });
      }),
      { numRuns: 60 },
    );
  });
});
