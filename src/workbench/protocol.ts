import type { ClauseId, Locale, NoticeId } from '../ast/notice.ts';
import type { ClauseRole } from '../ast/walk.ts';
import type { Code, Severity } from '../diagnostic/codes.ts';
import type { ClauseState } from '../status/clause-state.ts';
import type { SourceFingerprint, TargetFingerprint } from '../status/fingerprint.ts';
import type { SignOff } from '../status/status.ts';

/** What the server and the page say to each other, as JSON. Offsets are in UTF-16 code units, the end exclusive. */

/** `GET /api/project` */
export interface ProjectView {
  /** The translations that can be worked on, in the order of the project. */
  readonly editions: readonly EditionName[];
  /** The one to begin with. */
  readonly first: EditionName;
}

export interface EditionName {
  readonly notice: NoticeId;
  readonly locale: Locale;
}

/** `GET /api/editions/:notice/:locale` */
export type EditionAnswer =
  | { readonly type: 'edition'; readonly edition: EditionView }
  /** Something must be mended before anybody can translate. */
  | { readonly type: 'unreadable'; readonly reason: string; readonly findings: readonly FindingView[] };

export interface EditionView extends EditionName {
  /** The notice's title in the source locale. */
  readonly title: string;
  readonly sourceLocale: Locale;
  readonly sections: readonly SectionView[];
  /** What is wrong with the translation beside its clauses: keys that no clause has. */
  readonly findings: readonly FindingView[];
}

/** What stands between two headings. Where a notice begins with text, the first one is headed by its title. */
export interface SectionView {
  readonly id: ClauseId;
  /** 0 for the notice itself, 1 for a section of it, 2 for a section in that. */
  readonly depth: number;
  readonly heading: string;
  readonly clauses: readonly ClauseView[];
}

export interface ClauseView {
  readonly id: ClauseId;
  readonly role: ClauseRole;
  /** With inline tags, as a catalog would hold it. */
  readonly source: string;
  /** The bare words of the source: what looks like a tag in them is none. */
  readonly prose: string;
  readonly links: readonly LinkView[];
  readonly sourceFingerprint: SourceFingerprint;
  /** The catalog's text; empty where it has none. */
  readonly target: string;
  readonly targetFingerprint: TargetFingerprint | null;
  readonly state: ClauseState;
  readonly signOff: SignOff | null;
  /** The source text that was translated, where it is another than today's and was kept. */
  readonly translatedFrom: string | null;
  readonly findings: readonly FindingView[];
  /** Terms of the glossary that the source uses. */
  readonly terms: readonly TermView[];
}

export interface LinkView {
  readonly name: string;
  /** The address, or `#` and the id of a clause. */
  readonly to: string;
}

export interface FindingView {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  /** Where in the translation; `null` for all of it. */
  readonly at: Stretch | null;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface TermView {
  /** As the glossary has it. */
  readonly term: string;
  /** Any of them will do; the first is the one to take. */
  readonly translations: readonly string[];
  readonly note: string | null;
  /** Where the term stands in the source's prose. */
  readonly places: readonly Stretch[];
}

/** `POST /api/editions/:notice/:locale/clauses/:clause/check`: what would be found if this were its text. */
export interface CheckRequest {
  readonly text: string;
}

export interface CheckAnswer {
  readonly findings: readonly FindingView[];
}

/** `PUT /api/editions/:notice/:locale/clauses/:clause` */
export interface SaveRequest {
  readonly text: string;
  /** The text that the translator began with; `null` where there was none. */
  readonly basedOn: TargetFingerprint | null;
}

/** `POST /api/editions/:notice/:locale/clauses/:clause/accept`: these two texts, and no others, are current. */
export interface AcceptRequest {
  readonly source: SourceFingerprint;
  readonly target: TargetFingerprint;
}

/** What became of a save or an acceptance; `clause` is how it stands on the disk now. */
export type WriteAnswer =
  | { readonly type: 'written'; readonly clause: ClauseView }
  /** 409: the clause has another text than the one that was worked on. Nothing was written. */
  | { readonly type: 'conflict'; readonly clause: ClauseView }
  /** 422: it cannot be so. Nothing was written. */
  | { readonly type: 'refused'; readonly reason: string }
  /** 503: it could not be written. */
  | { readonly type: 'failed'; readonly reason: string };
