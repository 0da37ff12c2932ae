import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { listed } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A finding was suppressed for a source that has changed since: it is back, and somebody is to look again. */
export const suppressionLapsed: Rule = {
  scope: 'suppression',
  code: 'suppression-lapsed',
  *check({ became, translation, clause, suppression }) {
    if (became !== 'lapsed') return;
    const { catalog, notice } = translation;
    const { code, by, on, reason } = suppression;
    yield diagnostic('suppression-lapsed', {
      message: `\`${code}\` was suppressed in \`${clause.id}\` by ${listed([by])} on ${on}, and its source has changed since; the reason was ${listed([reason])}`,
      span: catalog.entries.get(clause.id)?.span ?? clause.source.span,
      clause: clause.id,
      locale: notice.locale,
      related: [{ message: 'the source clause', span: clause.source.span }],
      hint: `if it is still no fault, say so again: \`stele suppress ${notice.locale} ${clause.id} ${code} --by … --reason …\``,
    });
  },
};
