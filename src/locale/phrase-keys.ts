/**
 * Every phrase there is: furniture that is not a notice's own text. A locale's `ui.json` has words for each of them
 * and for nothing else; the values are the placeholders that the words must hold.
 */
export const phraseKeys = {
  /** The locale's name for itself: "한국어". */
  localeName: [],
  contents: [],
  lastUpdated: ['date'],
  effective: ['date'],
  /** The places that a notice has a part of its own for, on the cover. */
  jurisdictions: ['places'],
  /** Title and version in the running foot. */
  versionOf: ['title', 'date'],
  pageOf: ['page', 'pages'],
  /** Heads the list of addresses in plain text. */
  links: [],
  skipToText: [],
  /** Names the link beside a heading on a web page, which leads to that heading. */
  linkTo: ['part'],
  locales: [],
  files: [],
  filePdf: [],
  fileDocx: [],
  fileText: [],
  withdrawnParts: [],
  withdrawn: ['date'],
  withdrawnSee: ['date', 'see'],
  /** Names the banner of an edition with clauses that are behind their source; also in the running head. */
  outdated: [],
  /** Which version the edition is behind, how such a clause is marked, and which language prevails there. */
  outdatedNote: ['language', 'date', 'caveat'],
  /** Where the source edition is. */
  outdatedSource: ['language', 'address'],
  /** Introduces the list of the clauses. */
  outdatedClauses: [],
  /** Marks such a clause. */
  outdatedCaveat: [],
} as const satisfies Record<string, readonly string[]>;

export type PhraseKey = keyof typeof phraseKeys;
