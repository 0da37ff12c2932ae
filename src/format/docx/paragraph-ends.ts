import { type IContext, type IXmlableObject, XmlComponent } from 'docx';
import type { FlowSide } from '../../flow/revisions.ts';
import { Prepared } from './prepared.ts';
import type { Revisions } from './revisions.ts';
import { type Change, changeOf, type Standing } from './standing.ts';
import { styleIds } from './style-ids.ts';
import { NoticeTable } from './table.ts';
import { TextParagraph } from './text-paragraph.ts';

// A changed paragraph is two changes: of its words and of its end. Where the end goes, what is left of the paragraph
// becomes part of the next one. Before a table and at the end of the document there is no next one, and LibreOffice
// leaves an empty paragraph behind. There the end of the paragraph before goes in its stead: each end says what becomes
// of the paragraph behind it, and the last one stays. An end also bears the looks of its paragraph, so that an end that
// stays has those of another paragraph once the changes are accepted, or rejected: a tracked change as well.

/** The paragraphs of a redline with their ends marked as inserted or deleted, in order, among everything else. */
export function* withEnds(story: Iterable<XmlComponent>, revisions: Revisions): Generator<XmlComponent> {
  const group = new Group(revisions);
  for (const block of story) {
    if (block instanceof TextParagraph) {
      if (block.standing.side === 'both') yield* group.flowsOn();
      group.add(block);
    } else {
      yield* group.endsAt(block instanceof NoticeTable ? block.standing : null);
      yield block;
    }
  }
  yield* group.endsAt(null);
}

/** A paragraph of both editions, where there is one, and those of one edition behind it. */
class Group {
  readonly #revisions: Revisions;
  #paragraphs: TextParagraph[] = [];
  /** Whether a table is the last thing in each edition before the group. */
  #after: Record<FlowSide, boolean> = { new: false, old: false };

  constructor(revisions: Revisions) {
    this.#revisions = revisions;
  }

  add(paragraph: TextParagraph): void {
    this.#paragraphs.push(paragraph);
  }

  /** A paragraph of both editions follows. */
  *flowsOn(): Generator<XmlComponent> {
    for (const paragraph of this.#paragraphs) yield* this.#ended(paragraph, ownEnd(paragraph));
    this.#reset({ new: false, old: false });
  }

  /** A table that stands so follows, or nothing more. */
  *endsAt(table: Standing | null): Generator<XmlComponent> {
    const paragraphs = this.#paragraphs;
    const ends = paragraphs[0]?.standing.side === 'both' ? shiftedEnds(paragraphs) : this.#closingEnds(table);
    for (const [index, paragraph] of paragraphs.entries()) {
      yield* this.#ended(paragraph, ends[index] ?? ownEnd(paragraph));
    }
    this.#reset({
      new: this.#tableIsLast('new', table),
      old: this.#tableIsLast('old', table),
    });
  }

  /**
   * Behind a table there is no end before to go in the stead of the last. Where the table would touch the next or end
   * the document in the edition that lacks these paragraphs, what is left of the last closes the table, as an empty
   * paragraph does in an edition. Elsewhere it goes in Word, and LibreOffice leaves it behind.
   */
  #closingEnds(table: Standing | null): readonly End[] {
    const ends = this.#paragraphs.map(ownEnd);
    const last = this.#paragraphs.at(-1);
    if (last === undefined) return ends;
    const own = last.standing.side === 'new' ? 'new' : 'old';
    const other = own === 'new' ? 'old' : 'new';
    const areAlone = this.#paragraphs.every(({ standing }) => standing.side === own);
    const closes = areAlone && this.#after[other] && (table === null || isOn(table, other));
    if (!closes) return ends;
    const closing = new TextParagraph({ style: styleIds.tableEnd }, []);
    const looks = own === 'new' ? { new: last, old: closing } : { new: closing, old: last };
    return [...ends.slice(0, -1), { change: null, looks }];
  }

  *#ended(paragraph: TextParagraph, end: End): Generator<XmlComponent> {
    const { move } = paragraph.standing;
    const change = changeOf(paragraph.standing);
    const isMove = move !== null && (change === 'moveFrom' || change === 'moveTo');
    if (!isMove) {
      yield new EndedParagraph(paragraph, { end }, this.#revisions);
      return;
    }
    const attributes = this.#revisions.attributes();
    const start = { [`w:${change}RangeStart`]: { _attr: { ...attributes, 'w:name': move } } };
    const stop = { _attr: { 'w:id': attributes['w:id'] } };
    const name = `w:${change}RangeEnd`;
    // The range of a move holds the paragraph's end where that was moved too.
    const holdsEnd = end.change === change;
    const around = [[start], holdsEnd ? [] : [{ [name]: stop }]];
    yield new EndedParagraph(paragraph, { end, around }, this.#revisions);
    if (holdsEnd) yield new Prepared(name, [stop]);
  }

  #tableIsLast(side: FlowSide, table: Standing | null): boolean {
    if (table !== null && isOn(table, side)) return true;
    return this.#after[side] && !this.#paragraphs.some(({ standing }) => isOn(standing, side));
  }

  #reset(after: Record<FlowSide, boolean>): void {
    this.#paragraphs = [];
    this.#after = after;
  }
}

/** What becomes of the end of a paragraph, and whose looks it has in each edition. */
interface End {
  readonly change: Change | null;
  readonly looks: Readonly<Record<FlowSide, TextParagraph>>;
}

function ownEnd(paragraph: TextParagraph): End {
  return { change: changeOf(paragraph.standing), looks: { new: paragraph, old: paragraph } };
}

/**
 * The ends of paragraphs of which the first stands in both editions: each goes or comes with the paragraph behind it,
 * and the last stays. An edition has as many ends as paragraphs, and the looks of these in their order.
 */
function shiftedEnds(paragraphs: readonly TextParagraph[]): readonly End[] {
  const behind = paragraphs.map((_, index) => paragraphs[index + 1]?.standing ?? null);
  const [ofNew, ofOld] = [looksOn('new', paragraphs, behind), looksOn('old', paragraphs, behind)];
  return paragraphs.map((paragraph, index) => {
    const next = behind[index] ?? null;
    const [inNew, inOld] = [ofNew[index] ?? null, ofOld[index] ?? null];
    return {
      change: next === null ? null : changeOf({ ...next, move: null }),
      looks: { new: inNew ?? inOld ?? paragraph, old: inOld ?? inNew ?? paragraph },
    };
  });
}

/**
 * Whose looks each end has in an edition. Of paragraphs that become one, Word takes the looks of the last end, which is
 * the only one that stays, and LibreOffice those of the first; `null` for ends between these.
 */
function looksOn(
  side: FlowSide,
  paragraphs: readonly TextParagraph[],
  behind: readonly (Standing | null)[],
): readonly (TextParagraph | null)[] {
  const own = paragraphs.filter(({ standing }) => isOn(standing, side));
  let paragraph = 0;
  let isFirst = true;
  return behind.map((next) => {
    const stays = next === null || isOn(next, side);
    const looks = stays || isFirst ? (own[paragraph] ?? null) : null;
    if (stays) paragraph += 1;
    isFirst = stays;
    return looks;
  });
}

function isOn({ side }: Standing, edition: FlowSide): boolean {
  return side === 'both' || side === edition;
}

/** A paragraph whose end is marked, with the looks that its end has; and, around its words, what else is to be there. */
class EndedParagraph extends XmlComponent {
  readonly #paragraph: TextParagraph;
  readonly #end: End;
  readonly #revisions: Revisions;
  readonly #around: Around;

  constructor(
    paragraph: TextParagraph,
    { end, around = [] }: { readonly end: End; readonly around?: Around },
    revisions: Revisions,
  ) {
    super('w:p');
    this.#paragraph = paragraph;
    this.#end = end;
    this.#revisions = revisions;
    this.#around = around;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const { change, looks } = this.#end;
    const [now, before] = [looks.new, looks.old].map((look) => partsOf(look, context).properties);
    const mark = change === null ? [] : [{ 'w:rPr': [this.#revisions.mark(change)] }];
    const changed =
      JSON.stringify(now) === JSON.stringify(before)
        ? []
        : [{ 'w:pPrChange': [{ _attr: this.#revisions.attributes() }, { 'w:pPr': before }] }];
    const [start = [], stop = []] = this.#around;
    return {
      'w:p': [
        { 'w:pPr': [...(now ?? []), ...mark, ...changed] },
        ...start,
        ...partsOf(this.#paragraph, context).children,
        ...stop,
      ],
    };
  }
}

/** What is to be before its words, and what behind them. */
type Around = readonly (readonly object[])[];

function partsOf(
  paragraph: TextParagraph,
  context: IContext,
): { readonly properties: readonly object[]; readonly children: readonly object[] } {
  const content: unknown = paragraph.prepForXml(context)?.['w:p'];
  const children: readonly object[] = Array.isArray(content) ? content : [];
  const [first, ...others] = children;
  if (first === undefined || !('w:pPr' in first)) return { properties: [], children };
  return { properties: Array.isArray(first['w:pPr']) ? first['w:pPr'] : [], children: others };
}
