import { type DeclaredStretch, formsIn } from '../../facts/declared.ts';
import { declaredDifference, protectedDifference } from '../../facts/differences.ts';
import { holds } from '../../facts/holds.ts';
import { untranslatedReason } from '../../facts/untranslated.ts';
import { differenceMessage } from '../difference-message.ts';
import { findingInPair, isOrAre, listed } from '../finding.ts';
import type { ClausePair, Rule } from '../rule.ts';

/**
 * What the notice declares stands in each edition in the form of its locale. Addresses of the web, telephone numbers,
 * postal codes, numbers of laws and names of companies stay as they are, declared or not.
 */
export const protectedTextChanged: Rule = {
  scope: 'pair',
  code: 'protected-text-changed',
  *check(pair) {
    const { source, target } = pair.texts;
    const same = source.text === target.text;
    const declared = declaredDifference(source, target);
    const read = same ? { missing: [], added: [] } : protectedDifference(source, target);
    const missing = [...declared.missing, ...read.missing];
    if (missing.length === 0 || (same && untranslatedReason(source, target, pair.role) !== null)) return;
    const added = [...declared.added, ...read.added].sort((a, b) => a.start - b.start);
    const [first] = declared.missing;
    const message = differenceMessage({ missing, added: distinctPlaces(added) });
    if (message === null) return;
    yield findingInPair('protected-text-changed', pair, {
      message,
      at: (first === undefined ? undefined : asInSource(first, target.text)) ?? added[0],
      ...(first === undefined ? {} : hintFor(first, pair)),
    });
  },
};

function distinctPlaces<Found extends { readonly start: number }>(found: readonly Found[]): readonly Found[] {
  return found.filter(({ start }, index) => start !== found[index - 1]?.start);
}

/** Where the translation kept the source's words though its locale has a form of its own. */
function asInSource({ text }: DeclaredStretch, target: string): { start: number; end: number } | undefined {
  const start = target.indexOf(text);
  return start < 0 ? undefined : { start, end: start + text.length };
}

function hintFor(found: DeclaredStretch, { targetLocale, texts }: ClausePair): { readonly hint?: string } {
  const [declaration] = found.declarations;
  if (declaration === undefined) return {};
  const forms = formsIn(declaration, targetLocale);
  const written = forms.map((form) => `\`${form}\``).join(' or ');
  const lost = lostParts(forms[0] ?? '', texts.target.text);
  const which = `\`${declaration.name}\` of \`facts.yaml\``;
  return { hint: `${which} is written ${written} in \`${targetLocale}\`${lost}` };
}

/** Of an address that is there in part, the part that is not. */
function lostParts(form: string, target: string): string {
  const parts = form.split(', ');
  const lost = parts.filter((part) => !holds(target, part));
  return lost.length === 0 || lost.length === parts.length
    ? ''
    : `; ${listed(lost)} ${isOrAre(lost)} not there`;
}
