import { assertNever } from '../ast/assert-never.ts';
import type { Clause, Inline, LinkTarget } from '../ast/notice.ts';
import { joinTexts, trimInlines } from '../ast/tidy-inlines.ts';
import { proseOf } from '../ast/walk.ts';

/** A text or a break of a clause, and the marks around it. */
export interface Leaf {
  /** A break is a line feed. */
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: LinkTarget | null;
}

type Marks = Omit<Leaf, 'text'>;

/** The leaves of a clause, in order. */
export function leavesOf({ children }: Clause): readonly Leaf[] {
  return [...leavesIn(children, { strong: false, emphasis: false, link: null })];
}

function* leavesIn(inlines: readonly Inline[], marks: Marks): Generator<Leaf> {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        yield { ...marks, text: inline.value };
        break;
      case 'break':
        yield { ...marks, text: '\n' };
        break;
      case 'strong':
        yield* leavesIn(inline.children, { ...marks, strong: true });
        break;
      case 'emphasis':
        yield* leavesIn(inline.children, { ...marks, emphasis: true });
        break;
      case 'link':
        yield* leavesIn(inline.children, { ...marks, link: inline.target });
        break;
      default:
        assertNever(inline);
    }
  }
}

export interface Refilled {
  readonly children: readonly Inline[];
  /** What would be lost: a mark that is left without words. */
  readonly lost: readonly string[];
}

/** The clause with other words in its leaves, one for each in order; its marks, links and breaks stay. */
export function refill(clause: Clause, texts: readonly string[]): Refilled {
  const lost: string[] = [];
  let at = 0;
  const fill = (inlines: readonly Inline[]): Inline[] =>
    joinTexts(
      inlines.flatMap((inline): Inline[] => {
        switch (inline.type) {
          case 'text': {
            const value = texts[at] ?? '';
            at += 1;
            return value === '' ? [] : [{ ...inline, value }];
          }
          case 'break':
            at += 1;
            return [inline];
          case 'strong':
          case 'emphasis':
          case 'link': {
            const children = fill(inline.children);
            if (proseOf(children).trim() !== '') return [{ ...inline, children }];
            lost.push(inline.type === 'link' ? `the link \`${inline.name}\`` : 'an emphasis');
            return [];
          }
          default:
            return assertNever(inline);
        }
      }),
    );
  const filled = fill(clause.children);
  // An empty cell has no leaf to put words in.
  const [first] = texts;
  const children =
    clause.children.length === 0 && first !== undefined && first !== ''
      ? [{ type: 'text', value: first, span: clause.span } as const]
      : filled;
  return { children: trimInlines(joinTexts(children)), lost };
}
