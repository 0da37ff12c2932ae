import { diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Rule } from '../rule.ts';

/** The source of a translated clause has changed since somebody said that the translation is current. */
export const translationStale: Rule = {
  scope: 'translation',
  code: 'translation-stale',
  *check({ translation, faulty }) {
    const { catalog, notice, status } = translation;
    if (!status.kept) return;
    for (const { id, state, source } of status.clauses()) {
      if (state !== 'stale' || faulty.has(id)) continue;
      yield diagnostic('translation-stale', {
        message: `the source of \`${id}\` has changed since it was translated`,
        span: catalog.entries.get(id)?.span ?? source.span,
        clause: id,
        locale: notice.locale,
        related: [{ message: 'the source clause', span: source.span }],
        hint: `\`stele status --locale ${notice.locale} --clauses\` shows what has changed; \`stele accept ${notice.locale} ${id}\` says that the text is right as it is`,
      });
    }
  },
};
