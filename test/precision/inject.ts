import type { Clause } from '../../src/ast/notice.ts';
import { proseOf } from '../../src/ast/walk.ts';
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
    what: 'a bracket is not closed',
    into: (_, text) =>
      text.includes('(') ? replaced(text, outsideTags('(?<=\\([^()<>]{4,})\\)'), () => '') : null,
  },
  {
    what: 'an invisible space stands between two words',
    into: (_, text) => replaced(text, outsideTags(' '), () => '\u200B '),
  },
];
