import type { Clause, ClauseId, Locale, Notice, Span } from '../ast/notice.ts';
import type { ClauseRole } from '../ast/walk.ts';
import type { Code } from '../diagnostic/codes.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ReadText } from '../facts/differences.ts';
import type { TermBook } from '../facts/term-book.ts';
import type { Catalog, CatalogEntry } from '../locale/catalog.ts';
import type { GlossaryTerm } from '../locale/glossary.ts';
import type { ClauseStatus } from '../status/clause-state.ts';
import type { Suppression } from '../status/status.ts';
import type { Ledger } from '../syntax/ledger.ts';
import type { NoticeMetadata } from '../syntax/metadata.ts';
import type { DeclaredBook } from './declared-book.ts';
import type { TermUse } from './term-use.ts';

/** Everything that the rules look at. */
export interface CheckContext {
  readonly source: Notice;
  readonly ledger: Ledger;
  /** The ledger of the last release; `null` where it is the same, or where nothing is to be held against it. */
  readonly released: ReleasedLedger | null;
  /** Days that have to lie between the posting of a version and its effect; `null` where the notice promises none. */
  readonly noticePeriod: number | null;
  /** What must stand as it is in every edition. */
  readonly declared: DeclaredBook;
  /** Where a key of the notice's front matter stands with its value. */
  readonly placeOf: (key: keyof NoticeMetadata) => Span;
  /** Whether the fonts of the PDF have a glyph for a code point. */
  readonly canPrint: (codePoint: number) => boolean;
}

/** The ledger as the last release has it. */
export interface ReleasedLedger {
  readonly ledger: Ledger;
  /** `null` where there is no release, and the ledger is empty. */
  readonly version: string | null;
}

export interface Translation {
  readonly catalog: Catalog;
  readonly notice: Notice;
  /** The clauses that `localize` could take; of the others it has said what is wrong. */
  readonly sound: ReadonlySet<ClauseId>;
  /** What people have said of it. */
  readonly status: TranslationStatus;
  /** The terms of its locale's glossary; an empty book where there is none. */
  readonly terms: TermBook<GlossaryTerm>;
}

/** The status of a translation, clause by clause. */
export interface TranslationStatus {
  /** `false` where nobody has said anything of any clause: then there is no file. */
  readonly kept: boolean;
  /** Where the file of the records lies. */
  readonly file: string;
  /** In reading order; worked out when it is first asked for. */
  readonly clauses: () => readonly ClauseStatus[];
}

/** One clause of one edition, the source edition included. */
export interface EditionClause {
  readonly locale: Locale;
  readonly role: ClauseRole;
  readonly clause: Clause;
  readonly context: CheckContext;
}

/** A translated clause beside the source clause of the same id; both are well formed and have the same tags. */
export interface ClausePair {
  readonly role: ClauseRole;
  readonly source: Clause;
  readonly sourceLocale: Locale;
  readonly target: Clause;
  readonly targetLocale: Locale;
  readonly entry: CatalogEntry;
  /** The bare words of both sides, and the facts that rules compare. */
  readonly texts: { readonly source: ReadText; readonly target: ReadText };
  /** How it deals with the terms of the glossary; worked out when it is first asked for. */
  readonly termUse: () => TermUse;
}

/** A translation as a whole, when everything else of it was looked at. */
export interface CheckedTranslation {
  readonly source: Notice;
  readonly translation: Translation;
  /** Clauses of it that have an error: what is to be mended is not also to be signed. */
  readonly faulty: ReadonlySet<ClauseId>;
}

/** A suppression, and what has become of it: it holds, its source has changed, or there is nothing to suppress. */
export interface JudgedSuppression {
  readonly translation: Translation;
  readonly clause: ClauseStatus;
  readonly suppression: Suppression;
  readonly became: 'held' | 'lapsed' | 'unused';
}

/**
 * What a rule is shown, by its scope: the source notice once, each clause of each edition, each translated clause beside
 * its source, each translation as a whole, or at the very end each suppression.
 */
interface Shown {
  readonly notice: CheckContext;
  readonly clause: EditionClause;
  readonly pair: ClausePair;
  readonly translation: CheckedTranslation;
  readonly suppression: JudgedSuppression;
}

/**
 * A rule looks for one fault. Rules of scope `notice` run first; while the source has errors no translation is checked,
 * since what would be found there follows from them.
 */
export type Rule = {
  [Scope in keyof Shown]: {
    readonly scope: Scope;
    readonly code: Code;
    readonly check: (shown: Shown[Scope]) => Iterable<Diagnostic>;
  };
}[keyof Shown];
