import type { Jurisdiction, Notice, Section } from '../../ast/notice.ts';
import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { isJurisdiction } from '../../syntax/jurisdiction-codes.ts';
import type { Rule } from '../rule.ts';

/** A jurisdiction is named by a code that others know too: ISO 3166, or one of the groups. */
export const jurisdictionUnknown: Rule = {
  scope: 'notice',
  code: 'jurisdiction-unknown',
  *check({ source }) {
    for (const { codes, span } of jurisdictionsOf(source)) {
      for (const code of codes) {
        if (isJurisdiction(code)) continue;
        yield diagnostic('jurisdiction-unknown', {
          message: `\`${code}\` is the code of no jurisdiction`,
          span: { ...span, end: span.start },
          notice: source.id,
          hint: 'use ISO 3166-1 (`KR`), ISO 3166-2 (`US-CA`), `EU` or `EEA`',
        });
      }
    }
  },
};

function* jurisdictionsOf(part: Notice | Section): Generator<Jurisdiction> {
  for (const child of part.children) {
    if (child.type === 'jurisdiction') yield child;
    if (child.type === 'section') yield* jurisdictionsOf(child);
  }
}
