import { anchorForms, hyphenAnchor } from './anchor-forms.ts';
import { clauseText } from './clause-text.ts';
import { clausesOf } from './clauses-of.ts';
import type { Draft, DraftClause } from './draft.ts';

/** Finds the clause that a link's fragment, without its `#`, leads to; `null` where it leads to none. */
export type AnchorIndex = (fragment: string) => DraftClause | null;

/** Every anchor that leads somewhere in a draft: those the source declares, then those that headings are known by. */
export function anchorIndex(draft: Draft): AnchorIndex {
  const declared = new Map<string, DraftClause>();
  const forms = new Map<string, DraftClause>();
  const repeated = new Map<string, number>();
  for (const { clause, role } of clausesOf(draft)) {
    for (const name of clause.names) if (!declared.has(name)) declared.set(name, clause);
    if (role !== 'heading' && role !== 'title') continue;
    const text = clauseText(clause);
    const hyphen = hyphenAnchor(text);
    const count = repeated.get(hyphen) ?? 0;
    repeated.set(hyphen, count + 1);
    const counted = count === 0 ? [] : [`${hyphen}-${count}`, `${text.replace(/\s+/gu, '_')}_${count + 1}`];
    for (const form of [...anchorForms(text), ...counted]) if (!forms.has(form)) forms.set(form, clause);
  }
  return (fragment) => {
    const decoded = decode(fragment);
    return (
      declared.get(fragment) ??
      forms.get(fragment) ??
      declared.get(decoded) ??
      forms.get(decoded) ??
      forms.get(decoded.toLowerCase()) ??
      null
    );
  };
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
