import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseId, IsoDate, Locale, NoticeId } from '../../src/ast/notice.ts';
import { load } from '../../src/build/load.ts';
import { withTranslationFiles } from '../../src/build/project.ts';
import { detectFormat } from '../../src/exchange/detect-format.ts';
import { exchangeFormatNames, exchangeFormats } from '../../src/exchange/exchange-formats.ts';
import { type HandOut, handOut } from '../../src/exchange/hand-out.ts';
import { takeBack } from '../../src/exchange/take-back.ts';
import type { SourceFingerprint, TargetFingerprint } from '../../src/status/fingerprint.ts';
import { fileOf } from '../support/fixture-project.ts';
import { exchangeProject, korean } from './exchange-project.ts';

/** Our own project, and in it a language that somebody has begun: some clauses, with a status of its own. */
const own = load('.');
const begun = withTranslationFiles(own, [
  fileOf(
    'locales/ia/privacy.json',
    '{ "title": "Aviso de Confidentialitate" ,\r\n\t"Cookies":"Cookies & <altere>", "intro.3": "" }',
  ),
  fileOf(
    'locales/ia/privacy.status.json',
    '{"title": {"src": "v1:0000000000000000", "tgt": "0000000000000000"}}',
  ),
  fileOf('locales/ia/privacy.sources.json', '{"v1:0000000000000000":"Notice of Privacy"}'),
]);

const locales = ['ko', 'ms', 'ia'] as const;
const translations = Object.fromEntries(locales.map((locale) => [locale, korean(begun, locale)]));

describe.each(exchangeFormatNames)('%s', (name) => {
  const format = exchangeFormats[name];

  it.each(locales)('handed out in %s and taken back untouched changes no byte', async (locale) => {
    const translation = translations[locale];
    if (translation === undefined) throw new Error(`there is no ${locale}`);
    const bytes = await format.write(handOut(translation, null));
    expect(detectFormat(bytes)).toBe(name);
    const read = await format.read(bytes);
    if (read.type === 'unreadable') throw new Error(JSON.stringify(read.faults));
    expect(read.handIn).toMatchObject({ notice: 'privacy', sourceLocale: 'en', targetLocale: locale });
    expect(read.handIn.units).toHaveLength(translation.clauses.length);
    const catalogFile = begun.catalogs.get(translation.catalog.file) ?? null;
    const { files, taken, refusals, conflicts, comments, copied } = takeBack(translation, read.handIn, {
      allowStale: false,
      catalogFile,
    });
    expect({ files, taken, refusals, conflicts, comments, copied }).toEqual({
      files: [],
      taken: [],
      refusals: [],
      conflicts: [],
      comments: [],
      copied: [],
    });
  });

  it('is the same file each time', async () => {
    const handed = handOut(korean(exchangeProject()), null);
    expect(Buffer.compare(await format.write(handed), await format.write(handed))).toBe(0);
  });

  it('brings back any text exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ source: tagged, target: tagged }), { minLength: 1 }),
        async (texts) => {
          const read = await format.read(await format.write(handOutOf(texts)));
          if (read.type === 'unreadable') throw new Error(JSON.stringify(read.faults));
          expect(read.handIn.units.map(({ id, source, target }) => ({ id, source, target }))).toEqual(
            texts.map(({ source, target }, index) => ({
              id: `c.${index}`,
              source: name === 'docx' ? spaced(source) : source,
              target: name === 'docx' ? spaced(target) : target,
            })),
          );
        },
      ),
      { numRuns: name === 'docx' ? 20 : 100 },
    );
  });
});

/** A table of Word holds tabs as spaces; a clause reads them so. */
function spaced(text: string): string {
  return text.replace(/[\t\r]/g, ' ');
}

/** Words and what could be taken for more than words, in several scripts. */
const words = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '&',
    '&amp;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '"',
    "'",
    '\\',
    '\\n',
    '\n',
    '\t',
    '\r',
    ' ',
    '  ',
    '<b>',
    '</strong>',
    '<em>',
    '</em><strong>',
    '<em><a1></em></a1>',
    '<strong',
    '<br>',
    '<br />',
    '<a1/>',
    '{{x}}',
    '%s',
    '#, fuzzy',
    'msgid "x"',
    '[-x-]',
    '쿠키는',
    '개인정보 처리방침',
    'الخصوصية',
    'कुकी',
    '🍪',
    '👩🏽‍⚖️',
    'é',
    'e\u0301',
    '\u00a0',
    '\u200b',
    '\u2028',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** A text with tags that nest, as a catalog may hold it. */
const { tagged } = fc.letrec<{ tagged: string; piece: string }>((tie) => ({
  tagged: fc.array(tie('piece'), { maxLength: 5, depthIdentifier: 'tags' }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthIdentifier: 'tags', depthSize: 'small' },
    words,
    fc.constant('<br/>'),
    fc
      .tuple(fc.constantFrom('strong', 'em', 'cookies', 'a1'), tie('tagged'))
      .map(([name, inner]) => `<${name}>${inner}</${name}>`),
  ),
}));

function handOutOf(texts: readonly { readonly source: string; readonly target: string }[]): HandOut {
  return {
    notice: 'privacy' as NoticeId,
    title: 'Privacy & <more>',
    version: '2026-11-02' as IsoDate,
    sourceLocale: 'en' as Locale,
    targetLocale: 'ko' as Locale,
    units: texts.map(({ source, target }, index) => ({
      id: `c.${index}` as ClauseId,
      role: 'paragraph',
      place: { above: ['A “part”'], part: ['A', '<b>'], cell: ['Row'] },
      source,
      sourceFingerprint: 'v1:0123456789abcdef' as SourceFingerprint,
      scope: {
        links: new Map([
          ['cookies', { type: 'address', href: 'https://www.example.com/?a=1&b="2"' }],
          ['a1', { type: 'anchor', id: 'title' as ClauseId }],
        ]),
        prose: 'words',
      },
      target,
      base: 'fedcba9876543210' as TargetFingerprint,
      state: 'stale',
      previous: { text: source, changes: [{ type: 'deleted', text: source }] },
    })),
  };
}
