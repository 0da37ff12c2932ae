import { iso31661, iso31662 } from 'iso-3166';

/** Names in everyday English that ISO 3166 does not list, or that mean a group of states. */
const everyday: Readonly<Record<string, string>> = {
  eea: 'EEA',
  'european economic area': 'EEA',
  eu: 'EU',
  'european union': 'EU',
  bolivia: 'BO',
  britain: 'GB',
  brunei: 'BN',
  'cape verde': 'CV',
  'czech republic': 'CZ',
  'democratic republic of the congo': 'CD',
  'east timor': 'TL',
  'falkland islands': 'FK',
  'great britain': 'GB',
  'holy see': 'VA',
  'hong kong sar': 'HK',
  iran: 'IR',
  'ivory coast': 'CI',
  korea: 'KR',
  laos: 'LA',
  macau: 'MO',
  'macau sar': 'MO',
  'mainland china': 'CN',
  micronesia: 'FM',
  moldova: 'MD',
  netherlands: 'NL',
  'north korea': 'KP',
  'north macedonia': 'MK',
  palestine: 'PS',
  "people's republic of china": 'CN',
  'republic of korea': 'KR',
  russia: 'RU',
  'south korea': 'KR',
  swaziland: 'SZ',
  syria: 'SY',
  taiwan: 'TW',
  tanzania: 'TZ',
  turkey: 'TR',
  uae: 'AE',
  uk: 'GB',
  'united kingdom': 'GB',
  'united states': 'US',
  us: 'US',
  usa: 'US',
  'vatican city': 'VA',
  venezuela: 'VE',
  vietnam: 'VN',
};

/** States whose parts have privacy laws of their own, so that a notice speaks to them by name. */
const parted: readonly string[] = ['US', 'CA', 'AU', 'CN'];

const codes: ReadonlyMap<string, string> = new Map([
  ...iso31662
    .filter(({ parent }) => parted.includes(parent))
    .map(({ name, code }) => [fold(name), code] as const),
  ...iso31661.flatMap(({ name, alpha2 }) =>
    [fold(name), ...turned(name)].map((key) => [key, alpha2] as const),
  ),
  ...Object.entries(everyday),
]);

/** "Korea, Republic of" is looked for as "Republic of Korea". */
function turned(name: string): string[] {
  const [head, tail] = name.split(', ');
  return head === undefined || tail === undefined ? [] : [fold(`${tail} ${head}`)];
}

/** Case, accents, dots, an article and the kind of apostrophe do not count. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replaceAll('.', '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^the /u, '')
    .replace(/^(?:state|province|commonwealth) of (?=\S)/u, '')
    .replace(/:$/u, '');
}

/**
 * The codes of the places that a short text names and names only: `European Economic Area, UK, and Switzerland` gives
 * `EEA`, `GB`, `CH`. ISO 3166-1 alpha-2, ISO 3166-2 or a group; `null` where a word of the text is no place.
 */
export function placeCodes(text: string): readonly string[] | null {
  const whole = codes.get(fold(text));
  if (whole !== undefined) return [whole];
  const parts = text
    .split(/,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*[&/;]\s*|\s*[()]\s*/u)
    .filter((part) => part.trim() !== '');
  if (parts.length > 12) return null;
  const found: string[] = [];
  for (let index = 0; index < parts.length; ) {
    const match = longestName(parts, index);
    if (match === null) return null;
    if (!found.includes(match.code)) found.push(match.code);
    index = match.next;
  }
  return found.length === 0 ? null : found;
}

/** The longest name that begins with this part: "Trinidad and Tobago" is one place. */
function longestName(parts: readonly string[], from: number): { code: string; next: number } | null {
  for (let end = parts.length; end > from; end -= 1) {
    const code = codes.get(fold(parts.slice(from, end).join(' and ')));
    if (code !== undefined) return { code, next: end };
  }
  return null;
}
