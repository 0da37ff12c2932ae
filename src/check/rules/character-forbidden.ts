import { proseOf } from '../../ast/walk.ts';
import { codePointName, forbiddenCharactersOf } from '../../facts/forbidden-characters.ts';
import { findingInClause, isOrAre, listed } from '../finding.ts';
import { textsOf } from '../place-in-clause.ts';
import type { Rule } from '../rule.ts';

/** No text may hold a character that cannot be seen, or that reorders the ones around it. */
export const characterForbidden: Rule = {
  scope: 'clause',
  code: 'character-forbidden',
  *check(edition) {
    if (!mayHoldAny.test(proseOf(edition.clause.children))) return;
    const found = textsOf(edition.clause).flatMap(({ text, at }) =>
      forbiddenCharactersOf(text.value).map(({ text: character, start, end }) => ({
        name: codePointName(character),
        start: at + start,
        end: at + end,
      })),
    );
    const [first] = found;
    if (first === undefined) return;
    const names = found.map(({ name }) => name);
    yield findingInClause('character-forbidden', edition, {
      message: `${listed(names)} ${isOrAre(names)} in the text`,
      hint: 'such a character cannot be seen, or changes the order of those that can; type the text again without it',
      at: first,
    });
  },
};

/** Most texts are of letters, marks, digits, punctuation and spaces alone. */
const mayHoldAny = /[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n]|[\u115F\u1160\u3164\uFFA0\uFFFC\uFFFD]/u;
