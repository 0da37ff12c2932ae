import { mapClauses } from '../ast/map-clauses.ts';
import type { Clause, Inline, JurisdictionCode, Notice } from '../ast/notice.ts';
import { contains } from '../syntax/jurisdiction-codes.ts';
import { type AnchorBook, anchorBook } from './anchor-book.ts';
import { clauseUrl } from './edition-places.ts';
import { jurisdictionsIn } from './jurisdictions-in.ts';

/** An edition for one jurisdiction, and the notice that it is a part of. */
export interface JurisdictionEdition {
  readonly code: JurisdictionCode;
  /** In the same locale. */
  readonly whole: Notice;
}

/**
 * The notice with the common part and the jurisdiction blocks alone that hold for a code. What leads to a block that is
 * left out leads to its place in the whole notice's edition; anchors that moved to such a place are left out with it.
 */
export function noticeFor({ code, whole }: JurisdictionEdition): Notice {
  const left = { ...whole, children: childrenFor(whole.children, code) };
  const { stands } = anchorBook(left);
  const led = mapClauses(left, (clause): Clause => {
    const children = leadOut(clause.children, { whole, stands });
    return children === clause.children ? clause : { ...clause, children };
  });
  return { ...led, retired: whole.retired.filter((one) => one.type === 'withdrawn' || stands(one.id)) };
}

/** The codes that a notice has blocks for, in their order in it. */
export function codesIn(notice: Notice): readonly JurisdictionCode[] {
  return [...new Set(jurisdictionsIn(notice.children).flatMap(({ codes }) => codes))];
}

/** Whether a notice says something of a jurisdiction that it does not say of every place. */
export function hasPartFor(notice: Notice, code: JurisdictionCode): boolean {
  return codesIn(notice).some((one) => contains(one, code));
}

function childrenFor(children: Notice['children'], code: JurisdictionCode): Notice['children'] {
  return children.flatMap((part): Notice['children'] => {
    if (part.type === 'jurisdiction') return part.codes.some((one) => contains(one, code)) ? [part] : [];
    return [part.type === 'section' ? { ...part, children: childrenFor(part.children, code) } : part];
  });
}

interface Places {
  readonly whole: Notice;
  readonly stands: AnchorBook['stands'];
}

/** The same list where nothing in it leads out. */
function leadOut(inlines: readonly Inline[], places: Places): readonly Inline[] {
  const led = inlines.map((inline): Inline => {
    if (inline.type === 'text' || inline.type === 'break') return inline;
    const children = leadOut(inline.children, places);
    if (inline.type === 'link' && inline.target.type === 'anchor' && !places.stands(inline.target.id)) {
      const href = clauseUrl(places.whole, inline.target.id);
      return { ...inline, target: { type: 'address', href }, children };
    }
    return children === inline.children ? inline : { ...inline, children };
  });
  return led.some((inline, index) => inline !== inlines[index]) ? led : inlines;
}
