import type { ClauseId, Jurisdiction, Notice } from '../ast/notice.ts';
import { clausesOf, proseOf } from '../ast/walk.ts';
import { scriptOf } from '../locale/script.ts';
import { jurisdictionsIn } from './jurisdictions-in.ts';
import { oneLine } from './one-line.ts';

/** How much of a clause its line quotes, in characters. Hangul says in one what Latin letters say in two. */
const quoted = { word: 56, 'keep-all': 28 } as const;

/** No line begins with the point. */
const point = '\u00a0· ';

/** A clause on one line, and where it stands. */
export interface PlacedWords {
  readonly id: ClauseId;
  readonly words: string;
  /** The clause of the heading that it stands under; a heading stands under itself. */
  readonly heading: ClauseId;
  /** That heading's words, behind those of the jurisdiction around it: several have the same headings. */
  readonly place: string;
  readonly breaking: keyof typeof quoted;
}

/** Every clause of the notice, in reading order. */
export function placedClauses(notice: Notice): readonly PlacedWords[] {
  const { breaking } = scriptOf(notice.locale);
  const around = new Map(jurisdictionsIn(notice.children).flatMap((part) => namedClauses(part, notice)));
  let heading = notice.title.id;
  let place = '';
  return [...clausesOf(notice)].map(({ clause, role }) => {
    const words = oneLine(proseOf(clause.children));
    if (role === 'title' || role === 'heading') {
      const jurisdiction = around.get(clause.id);
      heading = clause.id;
      place = jurisdiction === undefined ? words : `${jurisdiction}${point}${words}`;
    }
    return { id: clause.id, words, heading, place, breaking };
  });
}

/** The headings below a jurisdiction's own, each with the words of that. */
function namedClauses({ heading, children }: Jurisdiction, notice: Notice): readonly [ClauseId, string][] {
  const below = [...clausesOf({ ...notice, title: heading, children })].slice(1);
  return below.map(({ clause }) => [clause.id, oneLine(proseOf(heading.children))]);
}

/** Names a clause on one line: the part that it stands in, then how it begins. */
export function clauseLine({ id, words, heading, place, breaking }: PlacedWords): string {
  return id === heading ? place : `${place}${point}${beginningOf(words, quoted[breaking])}`;
}

/** At most so many characters, of whole words where it has such. */
function beginningOf(words: string, most: number): string {
  const characters = [...words];
  if (characters.length <= most) return words;
  const cut = characters.slice(0, most).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}
