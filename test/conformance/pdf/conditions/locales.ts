import type { Condition } from '../condition.ts';
import type { PdfDocument } from '../reading/document.ts';
import { type PdfValue, textOfString } from '../reading/objects.ts';
import type { StructureElement } from '../reading/structure-tree.ts';

/** A locale as BCP 47 writes it. */
function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** In which locale everything is that a program might read out. */
export const localeConditions: readonly Condition[] = [
  {
    id: '11-006',
    says: 'The document says in which locale it is, and so are its title and its outline.',
    *check({ catalog }) {
      if (!textOfString(catalog['/Lang'])) yield 'the catalog has no Lang';
    },
  },
  {
    id: '11-001',
    says: 'The locale of every text on a page is known.',
    *check(pdf) {
      if (textOfString(pdf.catalog['/Lang'])) return;
      for (const element of pdf.elements) {
        const own = element.kids.some(({ type }) => type === 'content');
        if (own && !hasLocale(element)) yield `${element.reference}: ${element.type}`;
      }
    },
  },
  {
    id: 'A2 6.7.4',
    says: 'Every locale is well-formed.',
    *check({ catalog, elements, pages }) {
      const said: (readonly [where: string, locale: PdfValue | undefined])[] = [
        ['the catalog', catalog['/Lang']],
        ...elements.map(({ reference, dictionary }) => [reference, dictionary['/Lang']] as const),
      ];
      for (const [where, locale] of said) {
        const text = textOfString(locale);
        if (locale !== undefined && locale !== null && text !== '' && !isLocale(text ?? ''))
          yield `${where}: ${text}`;
      }
      for (const { number, content } of pages)
        for (const { locale } of content.marks)
          if (locale !== null && !isLocale(locale)) yield `page ${number}: ${locale}`;
    },
  },
];

function hasLocale(element: StructureElement): boolean {
  for (let each: StructureElement | null = element; each !== null; each = each.parent)
    if (textOfString(each.dictionary['/Lang'])) return true;
  return false;
}

/** The locale of each piece of text that is not in the document's own, for tests that ask for it. */
export function foreignTexts({
  elements,
}: PdfDocument): readonly (readonly [locale: string, type: string])[] {
  return elements.flatMap(({ dictionary, type }) => {
    const locale = textOfString(dictionary['/Lang']);
    return locale === null ? [] : [[locale, type] as const];
  });
}
