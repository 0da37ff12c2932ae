import type { IStylesOptions } from 'docx';
import type { Locale } from '../../ast/notice.ts';
import { isEastAsian, localeTag } from '../../format/docx/locale-tag.ts';
import { scriptOf } from '../../locale/script.ts';
import type { HandOut } from '../hand-out.ts';

/** Sizes in half-points. */
export const sizes = { title: 32, text: 20, small: 16, marks: 11 } as const;

export const colours = {
  head: 'D9E2EC',
  part: 'F0F4F8',
  muted: '66727F',
  tag: '1F5FA8',
  deleted: 'B42318',
  inserted: '1B6E3C',
} as const;

export const styleNames = {
  head: 'TableHead',
  clause: 'ClauseId',
  marks: 'Marks',
  text: 'ClauseText',
  small: 'Small',
} as const;

const latin = 'Calibri';

/** The font that Word has for the characters of a language. */
const eastAsianFonts: Readonly<Record<string, string>> = {
  ko: 'Malgun Gothic',
  ja: 'Yu Gothic',
  zh: 'Microsoft YaHei',
};

/** How the words of a locale are set: Word keeps a language for Latin letters and one for East Asian characters. */
export function languageOf(locale: string): {
  readonly rightToLeft: boolean;
  readonly language: { readonly value?: string; readonly eastAsia?: string; readonly bidirectional?: string };
} {
  const rightToLeft = scriptOf(locale as Locale).direction === 'rtl';
  const tag = localeTag(locale);
  if (isEastAsian(locale)) return { rightToLeft, language: { eastAsia: tag } };
  return { rightToLeft, language: rightToLeft ? { bidirectional: tag } : { value: tag } };
}

/** Every style of the table; without a font of its own for East Asian characters Word would take a Japanese one. */
export function documentStyles({ sourceLocale, targetLocale }: HandOut): IStylesOptions {
  const eastAsian = [targetLocale, sourceLocale].find(isEastAsian) ?? 'ko';
  const [language = 'ko'] = eastAsian.split('-');
  const based = { basedOn: 'Normal', quickFormat: true } as const;
  const tight = { spacing: { after: 0 } } as const;
  return {
    default: {
      document: {
        run: {
          font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: eastAsianFonts[language] ?? latin },
          size: sizes.text,
          sizeComplexScript: sizes.text,
          language: {
            value: localeTag(isEastAsian(sourceLocale) ? 'en' : sourceLocale),
            eastAsia: localeTag(eastAsian),
          },
        },
        paragraph: { spacing: { after: 120 } },
      },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      { id: 'Title', name: 'Title', ...based, run: { bold: true, size: sizes.title } },
      { id: styleNames.head, name: 'Table Head', ...based, run: { bold: true }, paragraph: tight },
      { id: styleNames.clause, name: 'Clause Id', ...based, run: { size: sizes.small }, paragraph: tight },
      {
        id: styleNames.marks,
        name: 'Marks',
        ...based,
        run: { size: sizes.marks, color: colours.muted },
        paragraph: tight,
      },
      { id: styleNames.text, name: 'Clause Text', ...based, paragraph: tight },
      {
        id: styleNames.small,
        name: 'Small',
        ...based,
        run: { size: sizes.small, color: colours.muted },
        paragraph: tight,
      },
    ],
  };
}
