import { emailsOf } from './emails.ts';
import { entitiesOf } from './entities.ts';
import { phonesOf } from './phones.ts';
import { plainText } from './plain-text.ts';
import { postalCodesOf } from './postal-codes.ts';
import { statutesOf } from './statutes.ts';
import { type Stretch, withoutStretches } from './stretch.ts';
import { urlsOf } from './urls.ts';

/** What a reader takes for itself is blotted out for those after it. */
const readers = [emailsOf, urlsOf, phonesOf, postalCodesOf, statutesOf, entitiesOf] as const;

/**
 * The stretches of a text that stand so in every locale, in order: e-mail and web addresses, telephone numbers, postal
 * codes, numbers of laws, names of companies. Nobody is to translate them.
 */
export function verbatimIn(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let rest = plainText(text);
  for (const read of readers) {
    const stretches = read(rest);
    if (stretches.length === 0) continue;
    found.push(...stretches);
    rest = withoutStretches(rest, stretches);
  }
  return found.sort((a, b) => a.start - b.start);
}
