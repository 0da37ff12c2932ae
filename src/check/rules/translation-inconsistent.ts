import type { ClauseId } from '../../ast/notice.ts';
import { clausesOf } from '../../ast/walk.ts';
import { diagnostic } from '../../diagnostic/diagnostic.ts';
import type { CatalogEntry } from '../../locale/catalog.ts';
import { printTagged } from '../../locale/inline-tags.ts';
import { targetFingerprint } from '../../status/fingerprint.ts';
import type { Rule } from '../rule.ts';

/**
 * Clauses of one text in the source have one text in a translation. Each that differs from the first is a finding; one
 * with an error has that to be mended first.
 */
export const translationInconsistent: Rule = {
  scope: 'translation',
  code: 'translation-inconsistent',
  *check({ source, translation, faulty }) {
    const { catalog, notice } = translation;
    const firsts = new Map<string, CatalogEntry>();
    for (const { clause } of clausesOf(source)) {
      const entry = catalog.entries.get(clause.id);
      if (entry === undefined || faulty.has(clause.id)) continue;
      const text = printTagged(clause.children);
      const first = firsts.get(text);
      if (first === undefined) firsts.set(text, entry);
      else if (targetFingerprint(first.text) !== targetFingerprint(entry.text)) {
        yield diagnostic('translation-inconsistent', {
          message: `the source of \`${clause.id}\` is that of \`${first.key as ClauseId}\`, and the translation is another`,
          span: entry.span,
          clause: clause.id,
          locale: notice.locale,
          related: [
            { message: 'the other translation', span: first.span },
            { message: 'the source clause', span: clause.span },
          ],
        });
      }
    }
  },
};
