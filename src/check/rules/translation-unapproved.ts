import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.ts';
import type { ClauseState } from '../../status/clause-state.ts';
import { startOf } from '../../syntax/text-file.ts';
import type { CheckedTranslation, Rule } from '../rule.ts';

/** Why a clause of each state is not approved; `null` where it is, or where another code says what is wrong. */
const reasons = {
  missing: null,
  stale: null,
  edited: 'has changed since it was accepted or signed',
  translated: 'was translated, and nobody has accepted it',
  current: 'is current, and nobody has signed it',
  reviewed: 'was reviewed, and nobody has approved it',
  approved: null,
} as const satisfies Record<ClauseState, string | null>;

/** Nobody has approved a translated clause as it is. A translation that has no status at all is one finding. */
export const translationUnapproved: Rule = {
  scope: 'translation',
  code: 'translation-unapproved',
  *check(checked) {
    const { catalog, notice, status } = checked.translation;
    if (!status.kept) {
      yield* unkept(checked);
      return;
    }
    for (const { id, state, source } of status.clauses()) {
      const reason = reasons[state];
      if (reason === null || checked.faulty.has(id)) continue;
      yield diagnostic('translation-unapproved', {
        message: `\`${id}\` ${reason}`,
        span: catalog.entries.get(id)?.span ?? source.span,
        clause: id,
        locale: notice.locale,
        related: [{ message: 'the source clause', span: source.span }],
      });
    }
  },
};

/** While there are errors there is nothing to sign yet. */
function* unkept({ translation, faulty }: CheckedTranslation): Generator<Diagnostic> {
  const { catalog, notice, status } = translation;
  if (catalog.entries.size === 0 || [...faulty].some((id) => catalog.entries.has(id))) return;
  yield diagnostic('translation-unapproved', {
    message: `nobody has accepted or signed any clause of \`${notice.locale}\`: there is no \`${status.file}\``,
    span: startOf(catalog.file),
    locale: notice.locale,
    hint: `whoever has read them all answers for them with \`stele sign ${notice.locale} --all --as approved --by NAME --role ROLE\``,
  });
}
