import type { Locale } from '../../ast/notice.ts';
import { type DateStretch, datesOf } from './dates.ts';
import { emailsOf } from './emails.ts';
import { entitiesOf } from './entities.ts';
import type { NumberStretch } from './number-stretch.ts';
import { numbersOf } from './numbers.ts';
import { phonesOf } from './phones.ts';
import { plainText } from './plain-text.ts';
import { postalCodesOf } from './postal-codes.ts';
import { statutesOf } from './statutes.ts';
import { type Stretch, withoutStretches } from './stretch.ts';
import { urlsOf } from './urls.ts';

/** What a text states that must be the same in every language. */
export interface Facts {
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
  /** Its readings; a translation must hold one of them, character by character. */
  readonly forms: readonly string[];
}

/** Reads a text once, each reader seeing what those before it left. Offsets are those of the text. */
export function factsOf(text: string, locale: Locale): Facts {
  const plain = plainText(text);
  const emails = emailsOf(plain);
  const sinceEmails = withoutStretches(plain, emails);
  const urls = urlsOf(sinceEmails);
  const sinceUrls = withoutStretches(sinceEmails, urls);
  const dates = datesOf(sinceUrls, locale);
  const sinceDates = withoutStretches(sinceUrls, dates);
  const phones = phonesOf(sinceDates);
  const sincePhones = withoutStretches(sinceDates, phones);
  const postalCodes = postalCodesOf(sincePhones);
  const sinceCodes = withoutStretches(sincePhones, postalCodes);
  const statutes = statutesOf(sinceCodes);
  const entities = entitiesOf(withoutStretches(sinceCodes, statutes));
  const protectedTexts: readonly ProtectedText[] = [
    ...urls.map((url) => ({ ...url, kind: 'url' as const, forms: [url.text] })),
    ...phones.map((phone) => ({ ...phone, kind: 'phone' as const, forms: [phone.text] })),
    ...postalCodes.map((code) => ({ ...code, kind: 'postal-code' as const, forms: [code.text] })),
    ...statutes.map((statute) => ({ ...statute, kind: 'statute' as const, forms: [statute.text] })),
    ...entities.map((entity) => ({ ...entity, kind: 'entity' as const, forms: entity.names })),
  ].sort((a, b) => a.start - b.start);
  const numbers = optionalWithin(numbersOf(sinceDates, locale), protectedTexts);
  return { emails, dates, protectedTexts, numbers };
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
