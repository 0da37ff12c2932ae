import type { Edition } from '../../build/edition.ts';
import type { ReadTheme } from '../../build/read-theme.ts';
import type { Words } from '../../locale/words.ts';
import type { Theme } from '../../theme/theme.ts';
import type { EditionPage } from '../engine/edition-page.ts';
import { sameElements } from '../engine/share-parts.ts';
import type { EditionName } from '../protocol.ts';

/** What a page and the files beside it are made of. */
export interface EditionGround {
  readonly edition: Edition;
  readonly theme: ReadTheme;
  readonly words: Words;
}

/** An edition as it is kept while a project is watched. */
export interface KeptEdition {
  readonly name: EditionName;
  /** Of the last time that there could be a page; `null` while there was none. */
  readonly ground: EditionGround | null;
  readonly isHeld: boolean;
  /** Counts the grounds. */
  readonly revision: number;
}

/** The page of an edition that was made last, of this or of an earlier revision. */
export interface MadePage {
  readonly ground: EditionGround;
  readonly revision: number;
  readonly page: EditionPage;
}

/** The edition after a change: another revision only where its files may differ. */
export function withGround(
  before: KeptEdition | null,
  name: EditionName,
  now: Pick<KeptEdition, 'ground' | 'isHeld'>,
): KeptEdition {
  const { ground, isHeld } = now;
  if (before === null) return { name, ground, isHeld, revision: 1 };
  if (ground === null || (before.ground !== null && isSameGround(before.ground, ground))) {
    return { ...before, isHeld };
  }
  return { name, ground, isHeld, revision: before.revision + 1 };
}

function isSameGround(a: EditionGround, b: EditionGround): boolean {
  return (
    a.theme === b.theme &&
    a.words === b.words &&
    a.edition.title === b.edition.title &&
    sameElements(a.edition.children, b.edition.children) &&
    sameElements(a.edition.outdated, b.edition.outdated) &&
    factsOf(a.edition) === factsOf(b.edition)
  );
}

/** What an edition says beside its clauses. */
function factsOf({ title: _, children: __, outdated: ___, span: ____, ...facts }: Edition): string {
  return JSON.stringify(facts);
}

/** By what an edition is known: `privacy/ko`. */
export function editionKey({ notice, locale }: EditionName): string {
  return `${notice}/${locale}`;
}

/** The theme of a page on a screen, which needs no fonts of paper read. */
export function screenTheme({ theme: { tokens, page, shelf } }: EditionGround): Theme {
  return { tokens, page, fonts: shelf.files() };
}
