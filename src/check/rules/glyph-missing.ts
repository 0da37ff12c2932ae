import type { Inline } from '../../ast/notice.ts';
import { linksOf, proseOf } from '../../ast/walk.ts';
import { codePointName, forbiddenCharactersOf } from '../../facts/forbidden-characters.ts';
import { unmetNeeds } from '../../locale/script.ts';
import { findingInClause } from '../finding.ts';
import type { Rule } from '../rule.ts';

const mostNamed = 8;

/** A character that the fonts of the PDF cannot print would be an empty box on paper. */
export const glyphMissing: Rule = {
  scope: 'clause',
  code: 'glyph-missing',
  *check(edition) {
    // What else the script lacks is said once (`script-unsupported`), not in every clause.
    if (unmetNeeds(edition.locale).length > 0) return;
    const { canPrint } = edition.context;
    const prose = proseOf(edition.clause.children);
    const missing = [...new Set(prose + printedAddresses(edition.clause.children))].filter(
      (character) =>
        // First: to be asked for what no font has makes the fonts that stand in be read.
        character > ' ' &&
        !canPrint(character.codePointAt(0) ?? 0) &&
        !/^\s$/.test(character) &&
        forbiddenCharactersOf(character).length === 0,
    );
    const [first] = missing;
    if (first === undefined) return;
    const named = missing
      .slice(0, mostNamed)
      .map((character) => `\`${character}\` (${codePointName(character)})`);
    const more = missing.length - named.length;
    const list = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
    const start = prose.indexOf(first);
    yield findingInClause('glyph-missing', edition, {
      message: `the fonts of the PDF have no glyph for ${list}`,
      at: start < 0 ? undefined : { start, end: start + first.length },
      hint: 'write it otherwise, or give the theme a font that has it',
    });
  },
};

/** Paper prints where links lead. */
function printedAddresses(inlines: readonly Inline[]): string {
  let printed = '';
  for (const { target } of linksOf(inlines)) if (target.type === 'address') printed += target.href;
  return printed;
}
