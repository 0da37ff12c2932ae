import type { Locale } from '../ast/notice.ts';
import { type DateStretch, datesOf } from './dates.ts';
import { type DeclaredStretch, type ReadDeclared, readNoDeclared } from './declared.ts';
import { emailsOf } from './emails.ts';
import { entitiesOf } from './entities.ts';
import type { NumberStretch } from './number-stretch.ts';
import { numbersOf } from './numbers.ts';
import { once } from './once.ts';
import { phonesOf } from './phones.ts';
import { plainText } from './plain-text.ts';
import { postalCodesOf } from './postal-codes.ts';
import { statutesOf } from './statutes.ts';
import { type Stretch, withoutStretches } from './stretch.ts';
import { urlsOf } from './urls.ts';

/** What a text states that must be the same in every language. Each list is read when it is first asked for. */
export interface Facts {
  /** What the notice declares; what stands in it is no other fact. */
  readonly declared: readonly DeclaredStretch[];
  readonly emails: readonly Stretch[];
  readonly dates: readonly DateStretch[];
  /** What must stand in a translation as it is, in order. */
  readonly protectedTexts: readonly ProtectedText[];
  /**
   * Every number outside of addresses and dates. One that is part of a protected text is not `required`: it is checked
   * with that.
   */
  readonly numbers: readonly NumberStretch[];
}

export interface ProtectedText extends Stretch {
  readonly kind: 'url' | 'phone' | 'postal-code' | 'statute' | 'entity';
  /** Its readings; a translation must hold one of them, character by character, or state a text with one of them. */
  readonly forms: readonly string[];
}

/** What a reader found, and the text that it leaves to the next. */
interface Reading<Found extends Stretch> {
  readonly found: readonly Found[];
  readonly rest: string;
}

/**
 * Reads a text, each reader seeing what those before it left, the one of what the notice declares first. Offsets are
 * those of the text.
 */
export function factsOf(text: string, locale: Locale, readDeclared: ReadDeclared = readNoDeclared): Facts {
  const declared = once(() => reading(plainText(text), readDeclared));
  const emails = once(() => reading(declared().rest, emailsOf));
  const urls = once(() => reading(emails().rest, urlsOf));
  const dates = once(() => reading(urls().rest, (rest) => datesOf(rest, locale)));
  const protectedTexts = once(() =>
    [...protectedUrls(urls().found), ...protectedIn(dates().rest)].sort(byStart),
  );
  const numbers = once(() => {
    const found = numbersOf(dates().rest, locale);
    return found.some(({ required }) => required) ? optionalWithin(found, protectedTexts()) : found;
  });
  return {
    get declared() {
      return declared().found;
    },
    get emails() {
      return emails().found;
    },
    get dates() {
      return dates().found;
    },
    get protectedTexts() {
      return protectedTexts();
    },
    get numbers() {
      return numbers();
    },
  };
}

function reading<Found extends Stretch>(
  text: string,
  read: (text: string) => readonly Found[],
): Reading<Found> {
  const found = read(text);
  return { found, rest: withoutStretches(text, found) };
}

function protectedUrls(urls: readonly Stretch[]): readonly ProtectedText[] {
  return urls.map((url) => ({ ...url, kind: 'url', forms: [url.text] }));
}

function protectedIn(text: string): readonly ProtectedText[] {
  const phones = reading(text, phonesOf);
  const codes = reading(phones.rest, postalCodesOf);
  const statutes = reading(codes.rest, statutesOf);
  return [
    ...phones.found.map((phone) => ({ ...phone, kind: 'phone' as const, forms: phoneForms(phone) })),
    ...codes.found.map((code) => ({ ...code, kind: 'postal-code' as const, forms: [code.text] })),
    ...statutes.found.map((statute) => ({ ...statute, kind: 'statute' as const, forms: [statute.text] })),
    ...entitiesOf(statutes.rest).map((entity) => ({
      ...entity,
      kind: 'entity' as const,
      forms: entity.names,
    })),
  ];
}

/** A number as it is written, and by its digits: a language may part them its own way, and a country is dialled with `+`. */
function phoneForms({ text }: Stretch): readonly string[] {
  return [text, `tel:${text.replace(/\D/g, '')}`];
}

function byStart(a: Stretch, b: Stretch): number {
  return a.start - b.start;
}

/** Both lists are in order, so one walk over both is enough. */
function optionalWithin(
  numbers: readonly NumberStretch[],
  protectedTexts: readonly ProtectedText[],
): readonly NumberStretch[] {
  let next = 0;
  return numbers.map((number) => {
    while ((protectedTexts[next]?.end ?? Number.POSITIVE_INFINITY) <= number.start) next += 1;
    return number.end > (protectedTexts[next]?.start ?? Number.POSITIVE_INFINITY)
      ? { ...number, required: false }
      : number;
  });
}
