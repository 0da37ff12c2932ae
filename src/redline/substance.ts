import type { Clause, ClauseId, LinkTarget } from '../ast/notice.ts';
import { linksOf, proseOf } from '../ast/walk.ts';

/** How two wordings of one clause differ. What `typographic` means: `redline/change.ts`. */
export type Substance = 'same' | 'typographic' | 'reworded';

/** Forms of one mark, and the form that stands for all of them here. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b\u2060\ufeff]/gu, ''],
  [/[\p{Zs}\s]+/gu, ' '],
  [/[\u223c\u301c]/gu, '~'],
  [/[\p{Pd}\u2212]/gu, '-'],
  [/[\p{Pi}\p{Pf}"'`\u00b4\u201a\u201e\u300c-\u300f]/gu, "'"],
  [/[\u2026\u22ef]/gu, '...'],
  [/[\u2022\u2027\u2219\u30fb\u318d\uff65]/gu, '\u00b7'],
];

/** The characters of ASCII as wide as a Han character, and how far they are from it. */
const fullWidth = /[\uff01-\uff5e]/gu;
const fullWidthOffset = 0xfee0;

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

const hangul = /\p{Script=Hangul}/u;

/**
 * Whether a reader reads something else. Spacing is not read, save where it parts two words or two numbers, of which
 * none is written in Hangul: Korean orthography leaves many such spaces to the writer. Emphasis is not, no form of
 * quotes, dashes, apostrophes, ellipses or middle dots, and no width. A link that leads elsewhere is reworded. `idNow`
 * says under which id a clause of the older notice is known now, to which a link leads as well as before.
 */
export function substanceOf(
  before: Clause,
  after: Clause,
  idNow: (id: ClauseId) => ClauseId = (id) => id,
): Substance {
  const leads = (clause: Clause, now: (id: ClauseId) => ClauseId): string =>
    JSON.stringify(Array.from(linksOf(clause.children), ({ target }) => addressOf(target, now)));
  if (leads(before, idNow) !== leads(after, (id) => id)) return 'reworded';
  const [older, newer] = [proseOf(before.children), proseOf(after.children)];
  if (older !== newer) return asRead(older) === asRead(newer) ? 'typographic' : 'reworded';
  return shapeOf(before) === shapeOf(after) ? 'same' : 'typographic';
}

function addressOf(target: LinkTarget, idNow: (id: ClauseId) => ClauseId): string {
  return target.type === 'anchor' ? `#${idNow(target.id)}` : target.href;
}

/** The words and their marks, without places, and without what links are called and lead to. */
function shapeOf({ children }: Clause): string {
  const unseen: readonly string[] = ['span', 'name', 'target'];
  return JSON.stringify(children, (key, value) => (unseen.includes(key) ? undefined : value));
}

function asRead(text: string): string {
  const narrow = text.normalize('NFC').replace(fullWidth, narrowed);
  const plain = forms.reduce((read, [form, mark]) => read.replace(form, mark), narrow).trim();
  return plain.replace(/ /g, (space, at: number) => (parts(plain, at) ? space : ''));
}

function narrowed(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - fullWidthOffset);
}

/** Whether the space at this index parts two words, or makes two numbers of what would read as one: `1, 000`. */
function parts(text: string, at: number): boolean {
  const [left, right] = [text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 3)];
  const [precedes, follows] = [[...left].at(-1) ?? '', [...right][0] ?? ''];
  if (hangul.test(precedes) || hangul.test(follows)) return false;
  return (
    wordCharacter.test(follows) &&
    (wordCharacter.test(precedes) || (/\p{N}\p{P}$/u.test(left) && /\p{N}/u.test(follows)))
  );
}
