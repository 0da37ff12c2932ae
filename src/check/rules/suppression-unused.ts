import { diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Rule } from '../rule.ts';

/** A suppression that matches no finding would hide the next one that comes. */
export const suppressionUnused: Rule = {
  scope: 'suppression',
  code: 'suppression-unused',
  *check({ became, translation, clause, suppression: { code } }) {
    if (became !== 'unused') return;
    const { catalog, notice } = translation;
    yield diagnostic('suppression-unused', {
      message: `\`${code}\` is suppressed in \`${clause.id}\`, where nothing of the kind is found any more`,
      span: catalog.entries.get(clause.id)?.span ?? clause.source.span,
      clause: clause.id,
      locale: notice.locale,
      related: [{ message: 'the source clause', span: clause.source.span }],
      hint: `\`stele suppress ${notice.locale} ${clause.id} ${code} --lift\` takes the suppression back`,
    });
  },
};
