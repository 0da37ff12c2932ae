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
  /** Below the heading of a part that has an effective day of its own. */
  effectiveHere: ['date'],
  /** The title of an edition for one jurisdiction. */
  titleFor: ['title', 'place'],
  /** On the cover of such an edition: what it holds, and where the whole notice is. */
  editionFor: ['place', 'address'],
  /** Leads to the page that lists every version. */
  earlierVersions: [],
  /** Title of that page. */
  versionsOf: ['title'],
  versionColumn: [],
  inForceColumn: [],
  changesColumn: [],
  /** The last version's time in force, and that of one which another has followed. */
  inForceFrom: ['from'],
  inForceBetween: ['from', 'until'],
  /** Another version took effect before this one would have. */
  neverInForce: [],
  versionDated: ['date'],
  currentVersion: [],
  firstVersion: [],
  /** On a page of the archive. */
  archivedNote: ['date'],
  changesFeed: [],
  /** Leads to a redline: with which version this one is compared. */
  comparedWith: ['date'],
  /** Title and cover line of a redline. */
  redlineOf: ['title'],
  redlineBetween: ['before', 'after'],
  /** Heads the list of changes. */
  changes: [],
  noChanges: [],
  /** The kinds of changes. */
  changeAdded: [],
  changeRemoved: [],
  changeMoved: [],
  changeReworded: [],
  changeTypographic: [],
  /** How often a kind of change stands in a redline. */
  changeCount: ['kind', 'count'],
  /** At the two places of what was moved from one part to another. */
  movedFrom: ['place'],
  movedTo: ['place'],
  /** At the two places of what was moved within its part. */
  movedHere: [],
  movedAway: [],
  /** Said of words to those who do not see how they are marked. */
  insertedWords: [],
  deletedWords: [],
  /** How words are marked in plain text. */
  redlineLegend: ['inserted', 'deleted'],
  /** What a redline's filter offers. */
  showChanges: [],
  onlyChanged: [],
} as const satisfies Record<string, readonly string[]>;

export type PhraseKey = keyof typeof phraseKeys;
