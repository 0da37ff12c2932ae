import type { Rule } from './rule.ts';
import { anchorLost } from './rules/anchor-lost.ts';
import { anchorMisdated } from './rules/anchor-misdated.ts';
import { anchorReused } from './rules/anchor-reused.ts';
import { anchorUnrecorded } from './rules/anchor-unrecorded.ts';
import { blockInText } from './rules/block-in-text.ts';
import { characterForbidden } from './rules/character-forbidden.ts';
import { dateMismatch } from './rules/date-mismatch.ts';
import { emailMismatch } from './rules/email-mismatch.ts';
import { factIncomplete } from './rules/fact-incomplete.ts';
import { factUnused } from './rules/fact-unused.ts';
import { glyphMissing } from './rules/glyph-missing.ts';
import { idDuplicate } from './rules/id-duplicate.ts';
import { jurisdictionUnknown } from './rules/jurisdiction-unknown.ts';
import { lengthUnusual } from './rules/length-unusual.ts';
import { linkBroken } from './rules/link-broken.ts';
import { linkInText } from './rules/link-in-text.ts';
import { negationLost } from './rules/negation-lost.ts';
import { noticePeriodShort } from './rules/notice-period-short.ts';
import { numberAdded } from './rules/number-added.ts';
import { numberMissing } from './rules/number-missing.ts';
import { placeholderMismatch } from './rules/placeholder-mismatch.ts';
import { protectedTextChanged } from './rules/protected-text-changed.ts';
import { punctuationUnbalanced } from './rules/punctuation-unbalanced.ts';
import { scriptUnsupported } from './rules/script-unsupported.ts';
import { suppressionLapsed } from './rules/suppression-lapsed.ts';
import { suppressionUnused } from './rules/suppression-unused.ts';
import { termForbidden } from './rules/term-forbidden.ts';
import { termMissing } from './rules/term-missing.ts';
import { textNotNfc } from './rules/text-not-nfc.ts';
import { textUntranslated } from './rules/text-untranslated.ts';
import { translationInconsistent } from './rules/translation-inconsistent.ts';
import { translationStale } from './rules/translation-stale.ts';
import { translationUnapproved } from './rules/translation-unapproved.ts';
import { wordDoubled } from './rules/word-doubled.ts';

/** Every rule there is. A new rule is a file in `rules/`, a row here, and a folder in `test/check/fixtures/`. */
export const rules: readonly Rule[] = [
  // the source, its ledger and its declared facts
  idDuplicate,
  linkBroken,
  jurisdictionUnknown,
  scriptUnsupported,
  anchorLost,
  anchorReused,
  anchorUnrecorded,
  anchorMisdated,
  noticePeriodShort,
  factUnused,
  factIncomplete,
  // the words of each edition
  characterForbidden,
  glyphMissing,
  punctuationUnbalanced,
  wordDoubled,
  // each translated clause beside its source: structure and tags, facts, language
  blockInText,
  placeholderMismatch,
  linkInText,
  emailMismatch,
  numberMissing,
  numberAdded,
  dateMismatch,
  protectedTextChanged,
  negationLost,
  textUntranslated,
  termMissing,
  termForbidden,
  lengthUnusual,
  textNotNfc,
  // each translation as a whole
  translationInconsistent,
  translationStale,
  translationUnapproved,
  // what was said to be no fault
  suppressionLapsed,
  suppressionUnused,
];
