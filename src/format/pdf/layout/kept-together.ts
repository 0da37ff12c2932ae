/**
 * What no line may part, beside what UAX #14 says: opening marks stand before what they open, closing marks after what
 * they close (kinsoku; JIS X 4051 and KS X ISO 30114 agree on these), and a number stays with its unit or its label. The
 * text itself is as it was typed: no space of it becomes another.
 */

/** No line ends with one: brackets and quotation marks that open, and their like. */
const opening = /[\p{Ps}\p{Pi}¿¡]/u;
/** No line begins with one: what closes, stops and separates. */
const closing = /[\p{Pe}\p{Pf},.;:!?…‥·・、。，．：；！？％%‰～〜]/u;
/** After a space a line begins with none of these either. */
const parting = /[–—―|]/u;

/** Tells whether a line may end before code unit `at`, spaces before it left out of account. */
export function partsMarks(text: string, at: number): boolean {
  const end = endBefore(text, at);
  if (isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(at))) return false;
  return (
    opening.test(text.charAt(end - 1)) ||
    closing.test(text.charAt(at)) ||
    (end < at && parting.test(text.charAt(at))) ||
    // "6(1)(a)" is one citation.
    (end === at && /[)\]]/.test(text.charAt(at - 1)) && /[([]/.test(text.charAt(at)))
  );
}

/** Most lines end between two of these, Latin letters, figures and Hangul syllables, and need no further look. */
function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39)
  );
}

/** Words before a number: "No. 5", "§ 5", "Article 6", "Perkara 7", "제 15", "RM 20", "(EU) 2016/679", "November 2". */
const labels = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${[
    '§{1,2}|¶|[$€£¥₩]|(?:US|A|C|S|HK)\\$|RM|USD|EUR|GBP|KRW|MYR|제|약|만|총',
    '(?:Nos?|Arts?|Secs?|Ch|Paras?|Regs?|Vol|pp?|Bil|[Nn]os?|[Aa]rts?|[Ss]ecs?)\\.',
    '(?:[Aa]rticle|[Ss]ection|[Cc]hapter|[Cc]lause|[Pp]aragraph|[Ss]chedule|[Rr]ule|[Rr]egulation|[Rr]ecital)s?',
    'Title|Part|Annex|Appendix|Act|Akta|Artikel|Perkara|Seksyen|Bahagian|Jadual|Fasal|Bab|Peraturan|[Pp]erenggan',
    '\\((?:EU|EC|EEC|UE)\\)',
    monthNames(),
  ].join('|')})$`,
  'u',
);

/** Words after a number: "30 days", "5 %", "14 세", "2 hari", "2 November". A Korean one may bear a particle. */
const units = new RegExp(
  `^(?:(?:${[
    '[%‰°℃]|°[CF]|[kKMGT]i?[Bb]|[kcm]?m|[km]?g|[kM]?Hz|px|pt',
    '(?:day|week|month|year|hour|minute|second)s?|per ?cent|percent|million|billion',
    '(?:hari|minggu|bulan|tahun|jam|minit|saat|peratus|juta|bilion)',
    monthNames(),
  ].join(
    '|',
  )})(?![\\p{L}\\p{N}])|(?:세|살|명|인|건|개월|개국|개|년|월|일|시간|시|분|초|주일|주|조|항|호|목|장|절|원|회|퍼센트|영업일)(?![가-힣]{3}))`,
  'u',
);

/** Pairs without a number: forms of companies, and titles before a name. */
const pairs: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/(?:^| )Sdn\.$/u, /^Bhd\./u],
  [/S\.à$/u, /^r\.l\./u],
  [/(?:^|[^\p{L}])(?:Mr|Ms|Mrs|Dr|Prof)\.$/u, /^\p{Lu}/u],
];

function monthNames(): string {
  return [
    'January|February|March|April|May|June|July|August|September|October|November|December',
    'Januari|Februari|Mac|Mei|Jun|Julai|Ogos|Oktober|Disember',
  ].join('|');
}

const digit = /\d/;
/** As far as any label or unit reaches. */
const reach = 24;

/** Tells whether a line that ends before code unit `at`, at a space, would part two words that belong together. */
export function partsPair(text: string, at: number): boolean {
  const end = endBefore(text, at);
  if (end === at || end === 0) return false;
  const last = text.charAt(end - 1);
  const isBeforeNumber = digit.test(text.charAt(at));
  const isAfterNumber = digit.test(last);
  if (!isBeforeNumber && !isAfterNumber && last !== '.' && last !== 'à') return false;
  if (isBeforeNumber && isAfterNumber) return isShortNumber(text, at);
  const before = text.slice(Math.max(0, end - reach), end);
  const after = text.slice(at, at + reach);
  if (isBeforeNumber && (labels.test(before) || /\d월$/u.test(before))) return true;
  if (isAfterNumber && units.test(after)) return true;
  return pairs.some(([left, right]) => left.test(before) && right.test(after));
}

/** A number in groups, as telephones have them; what is longer than any number may be parted. */
function isShortNumber(text: string, at: number): boolean {
  const group = /[\d ()+.-]/;
  let start = at;
  while (start > 0 && group.test(text.charAt(start - 1))) start--;
  let end = at;
  while (group.test(text.charAt(end))) end++;
  return end - start <= reach;
}

/**
 * Tells whether a line that ends before code unit `at` would part an address after a hyphen, which a reader might take
 * for a hyphenation; of an e-mail address, whether it would part it at all.
 */
export function partsAddress(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  if (last === ' ' || last === '\n') return false;
  const start = text.lastIndexOf(' ', at - 1) + 1;
  const space = text.indexOf(' ', at);
  const word = text.slice(start, space < 0 ? text.length : space);
  if (/[^\s/]@[^\s/]/u.test(word)) return true;
  return last === '-' && /:\/\/|^www\.|\w\.\w+\//u.test(word);
}

/** Where the text ends that stands before these spaces. */
function endBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && text.charAt(end - 1) === ' ') end--;
  return end;
}
