import type { Clause, Locale } from '../../src/ast/notice.ts';
import { proseOf } from '../../src/ast/walk.ts';
import { entitiesOf } from '../../src/facts/entities.ts';
import { factsOf, type ProtectedText } from '../../src/facts/facts.ts';
import { printTagged } from '../../src/locale/inline-tags.ts';

/** A fault that is put into a translated clause; `null` where the clause has no place for it. */
export interface Injection {
  readonly what: string;
  readonly into: (source: Clause, text: string, locale: string) => string | null;
}

/** What is outside of tags: a tag's name is not the translator's. */
const outsideTags = (pattern: string): RegExp => new RegExp(`(?<!<[^>]*)(?:${pattern})`);

function replaced(text: string, pattern: RegExp, by: (found: string) => string): string | null {
  const found = pattern.exec(text);
  if (found === null) return null;
  return text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length);
}

/** The first of the source's protected texts of these kinds, with its last digit changed. */
function changedLast(source: Clause, text: string, kinds: readonly ProtectedText['kind'][]): string | null {
  const { protectedTexts } = factsOf(proseOf(source.children), 'en' as Locale);
  const found = protectedTexts.find(
    ({ kind, text: written }) => kinds.includes(kind) && text.includes(written),
  );
  if (found === undefined) return null;
  return text.replaceAll(
    found.text,
    found.text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
  );
}

const longText = 60;

export const injections: readonly Injection[] = [
  {
    what: 'a number of two digits or more has another last digit',
    into: (source, text) => {
      const number = /(?<![\d.,-])\d{2,}(?![\d.,-])/.exec(proseOf(source.children))?.[0];
      if (number === undefined) return null;
      const other = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
      return replaced(text, outsideTags(`(?<!\\d)${number}(?!\\d)`), () => other);
    },
  },
  {
    what: 'an e-mail address has a letter more',
    into: (_, text) => replaced(text, outsideTags('[a-z]@(?=[a-z])'), (found) => `x${found}`),
  },
  {
    what: 'a telephone number or a postal code has another last digit',
    into: (source, text) => changedLast(source, text, ['phone', 'postal-code']),
  },
  {
    what: 'the name of a company lacks its second letter',
    into: (source, text) => {
      const [name] = entitiesOf(proseOf(source.children))[0]?.names ?? [];
      return name === undefined || !text.includes(name)
        ? null
        : text.replaceAll(name, name.charAt(0) + name.slice(2));
    },
  },
  {
    what: `a text of more than ${longText} characters is that of the source`,
    into: (source) => (proseOf(source.children).length > longText ? printTagged(source.children) : null),
  },
  {
    what: 'two thirds of a text of more than 200 characters are not there (ko, ms)',
    into: (source, text, locale) =>
      /^(?:ko|ms)$/.test(locale) && !text.includes('<') && proseOf(source.children).length > 200
        ? text.slice(0, Math.round(text.length / 3))
        : null,
  },
  {
    what: 'the last of two or more sentences is not there (ko, ms)',
    into: (source, text, locale) => {
      const sentences = text.split(/(?<=[.!?]) (?=\S)/);
      return /^(?:ko|ms)$/.test(locale) &&
        !text.includes('<') &&
        sentences.length > 1 &&
        source.children.length > 0
        ? sentences.slice(0, -1).join(' ')
        : null;
    },
  },
  {
    what: 'a bracket is not closed',
    into: (_, text) =>
      text.includes('(') ? replaced(text, outsideTags('(?<=\\([^()<>]{4,})\\)'), () => '') : null,
  },
  {
    what: 'an invisible space stands between two words',
    into: (_, text) => replaced(text, outsideTags(' '), () => '\u200B '),
  },
];
