import type { Code } from './codes.ts';

/** Where a fault can be: in what the whole project shares, in a notice as it is written, in a translation of it. */
export const scopes = ['project', 'source', 'translation'] as const;

export type Scope = (typeof scopes)[number];

const anywhere = ['project', 'source', 'translation'] as const;
const project = ['project'] as const;
const source = ['source'] as const;
const translation = ['translation'] as const;
const editions = ['source', 'translation'] as const;

/** What each check looks at, so that a report can say of what is sound that it was looked at. */
export const codeScopes = {
  'file-unreadable': anywhere,
  'encoding-invalid': anywhere,
  'json-invalid': anywhere,
  'key-duplicate': anywhere,
  'template-invalid': project,
  'phrase-missing': project,
  'phrase-unknown': project,
  'glossary-invalid': project,
  'facts-invalid': source,
  'metadata-invalid': source,
  'metadata-unclosed': source,
  'construct-unsupported': source,
  'text-excessive': editions,
  'directive-unknown': source,
  'id-missing': source,
  'id-malformed': source,
  'id-duplicate': source,
  'link-broken': source,
  'scheme-forbidden': source,
  'heading-skipped': source,
  'table-ragged': source,
  'jurisdiction-unknown': source,
  'character-forbidden': anywhere,
  'glyph-missing': anywhere,
  'script-unsupported': editions,
  'anchor-lost': source,
  'anchor-reused': source,
  'anchor-unrecorded': source,
  'release-altered': editions,
  'version-reused': source,
  'notice-period-short': source,
  'anchor-misdated': source,
  'fact-unused': source,
  'fact-incomplete': editions,
  'clause-missing': translation,
  'clause-unknown': translation,
  'block-in-text': translation,
  'tag-mismatch': translation,
  'tag-malformed': translation,
  'placeholder-mismatch': ['project', 'translation'],
  'link-in-text': translation,
  'email-mismatch': translation,
  'number-missing': translation,
  'number-added': translation,
  'date-mismatch': translation,
  'protected-text-changed': translation,
  'negation-lost': translation,
  'translation-stale': translation,
  'translation-unapproved': translation,
  'suppression-lapsed': translation,
  'suppression-unused': translation,
  'text-untranslated': translation,
  'term-missing': translation,
  'term-forbidden': translation,
  'translation-inconsistent': translation,
  'length-unusual': translation,
  'text-not-nfc': editions,
  'punctuation-unbalanced': editions,
  'word-doubled': editions,
} as const satisfies Record<Code, readonly Scope[]>;

/** The codes that a scope is checked for, in the order of the table of codes. */
export function codesOf(scope: Scope): readonly Code[] {
  const known: readonly (readonly [string, readonly Scope[]])[] = Object.entries(codeScopes);
  return known.filter(([, in_]) => in_.includes(scope)).map(([code]) => code as Code);
}
