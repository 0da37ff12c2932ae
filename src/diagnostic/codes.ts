/** An error keeps a notice from being published; a warning asks for a look. */
export type Severity = 'error' | 'warning';

/**
 * What a project is checked for, from the least strict: to see how it stands, to build it, to publish it. What is a
 * warning to those who still work on a notice can be an error to those who let it go.
 */
export const purposes = ['check', 'build', 'publish'] as const;

export type Purpose = (typeof purposes)[number];

interface CodeFacts {
  readonly severity: Severity;
  /** The first purpose for which a warning is an error. */
  readonly errorFor?: Purpose;
  /** One line for the list of checks: the fault that the code names. */
  readonly about: string;
}

const error = (about: string): CodeFacts => ({ severity: 'error', about });
const warning = (about: string): CodeFacts => ({ severity: 'warning', about });
const warningUntil = (errorFor: Purpose, about: string): CodeFacts => ({
  severity: 'warning',
  errorFor,
  about,
});

/** Every code there is. A code names the fault, is permanent, and has one severity, which is decided here. */
export const codes = {
  // files
  'file-unreadable': error('a file that the project needs is missing, too large, or cannot be read'),
  'encoding-invalid': error('a file is not UTF-8, or begins with a byte-order mark'),
  'json-invalid': error('a JSON file has a syntax error or the wrong shape'),
  'key-duplicate': error('a JSON object holds one key twice'),
  'template-invalid': error('a template of the page cannot be filled, or would let markup through'),
  'phrase-missing': error('a locale has no words for a phrase that every edition prints'),
  'phrase-unknown': error('a locale has words for a phrase that does not exist'),
  'glossary-invalid': error('a glossary is not CSV of the right columns, or a row of it cannot be'),
  'facts-invalid': error('the declared facts of a notice are not YAML, or one of them cannot be'),
  // source
  'metadata-invalid': error('front matter is missing, malformed, or holds a value that cannot be'),
  'metadata-unclosed': error('front matter is begun and not ended'),
  'construct-unsupported': error('the source holds something that the notice has no node for'),
  'text-excessive': error('a text goes beyond the bounds within which it can be read in time'),
  'directive-unknown': error('a directive has an unknown name or stands in the wrong place'),
  'id-missing': error('a clause, table, column or row declares no id'),
  'id-malformed': error('an id has characters that an id cannot have'),
  'id-duplicate': error('one id names two clauses'),
  'link-broken': error('a link leads to an anchor that does not exist'),
  'scheme-forbidden': error('a link leads to an address whose scheme is not allowed'),
  'heading-skipped': error('a heading is more than one level below the one above it'),
  'table-ragged': error('a table row has more or fewer cells than the header'),
  'jurisdiction-unknown': error('a code is not in ISO 3166 and is not a known group'),
  'character-forbidden': error('text holds a control, bidirectional or invisible character'),
  'glyph-missing': error('the fonts of the PDF have no glyph for a character'),
  'script-unsupported': error('a locale is written in a script that the PDF cannot set yet'),
  // ledger
  'anchor-lost': error('an anchor that was published is neither live, nor moved, nor withdrawn'),
  'anchor-reused': error('a clause bears an anchor that the ledger says was moved or withdrawn'),
  'anchor-unrecorded': error('a clause is not in the ledger of anchors'),
  // releases
  'release-altered': error('a release is not what it was on the day when it was frozen'),
  'version-reused': warningUntil(
    'build',
    'the notice says something else than the release of its version, or has an earlier one than the last',
  ),
  'notice-period-short': error('a version takes effect sooner after its posting than the notice promises'),
  'anchor-misdated': error(
    'the ledger says that an anchor was first released in another version than it was',
  ),
  // declared facts
  'fact-unused': warning('a declared fact stands in no clause, or has a form that no edition needs'),
  'fact-incomplete': warning('a part of a declared address stands in a clause without the rest'),
  // translations: structure
  'clause-missing': error('a translation lacks a clause of the source'),
  'clause-unknown': error('a translation holds a clause that the source does not have'),
  'block-in-text': error('a translated clause holds a list, a heading or a blank line'),
  // translations: inline
  'tag-mismatch': error('a translated clause has other tags than its source'),
  'tag-malformed': error('a tag in a translated clause is not closed or not opened'),
  'placeholder-mismatch': error('a translation has other placeholders than its source'),
  'link-in-text': error('a translated clause holds an address that its source does not'),
  'email-mismatch': error('a translated clause has other e-mail addresses than its source'),
  // translations: facts
  'number-missing': error('a number of the source is not in the translation'),
  'number-added': warning('a number of the translation is not in the source'),
  'date-mismatch': error('a translated clause has other dates than its source'),
  'protected-text-changed': error('text that must stay as it is was changed in the translation'),
  'negation-lost': error('the source denies something and the translation shows no negation'),
  // translations: status and language
  'translation-stale': warningUntil(
    'build',
    'the source of a translated clause has changed since it was translated',
  ),
  'translation-unapproved': warningUntil('publish', 'nobody has approved a translated clause as it is'),
  'suppression-lapsed': warning('a finding was suppressed for a source that has changed since'),
  'suppression-unused': warning('a finding is suppressed that there is not any more'),
  'text-untranslated': error('a translated clause is still in the language of the source'),
  'term-missing': error('a term of the glossary is not translated as the glossary says'),
  'term-forbidden': error('a translation holds a word that the glossary forbids'),
  'translation-inconsistent': warning('one source text is translated in two ways'),
  'length-unusual': warning('a translation is far longer or shorter than its source'),
  'text-not-nfc': warning('a text is not in Unicode’s composed form, NFC'),
  'punctuation-unbalanced': warning('brackets or quotation marks do not pair up'),
  'word-doubled': warning('a word stands twice in a row'),
} as const satisfies Record<string, CodeFacts>;

/** How severe a fault is for what a project is checked for. */
export function severityFor(code: Code, purpose: Purpose): Severity {
  const { severity, errorFor }: CodeFacts = codes[code];
  if (errorFor === undefined) return severity;
  return purposes.indexOf(purpose) >= purposes.indexOf(errorFor) ? 'error' : severity;
}

export type Code = keyof typeof codes;
