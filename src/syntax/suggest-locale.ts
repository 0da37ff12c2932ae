/**
 * The tag that was meant by a text that is no locale's canonical BCP 47 tag, or by one that is the code of a country:
 * `en_us` → `en-US`, `Korean` → `ko`, `한국어` → `ko`, `jp` → `ja`. `null` where there is no guess.
 */
export function suggestLocale(text: string): string | null {
  const guess = canonicalForm(text) ?? languageNamed(text);
  const tag = guess ?? text;
  const meant = languageOfCountry(tag) ?? guess;
  return meant === text ? null : meant;
}

/** Whether a tag is the code of a country and of no language. */
export function isCountryOnly(tag: string): boolean {
  return languageOfCountry(tag) !== null;
}

function canonicalForm(text: string): string | null {
  try {
    const [tag = null] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    if (tag === null) return null;
    // In capitals it is rather the code of a country, unless most people of a country speak the language: KR, but MS.
    if (/^[A-Z]{2}$/.test(text.trim()) && !isMainLanguage(tag)) return mainLanguage(tag) ?? tag;
    return isLanguage(tag) || languageOfCountry(tag) !== null ? tag : null;
  } catch {
    return null;
  }
}

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  return english.of(new Intl.Locale(tag).language) !== undefined;
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** The language of two letters that this is the name of, in English or in itself. */
function languageNamed(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^bahasa /, '');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.filter((code) => Intl.getCanonicalLocales(code)[0] === code && isLanguage(code));
  return known.find((code) => namesOf(code).includes(name)) ?? null;
}

function namesOf(code: string): string[] {
  const own = new Intl.DisplayNames(code, { type: 'language' }).of(code);
  return [english.of(code), own].flatMap((name) => name?.toLowerCase() ?? []);
}

/** What most people speak in the country whose code this is, where no language has the code. */
function languageOfCountry(tag: string): string | null {
  return isLanguageCode(tag) ? null : mainLanguage(tag);
}

function isLanguageCode(tag: string): boolean {
  return !/^[a-z]{2}$/i.test(tag) || isLanguage(tag);
}

/** What most people speak in the country whose code this is; `null` for what is no such code. */
function mainLanguage(code: string): string | null {
  const isCountry = /^[a-z]{2}$/i.test(code) && regions.of(code.toUpperCase()) !== undefined;
  return isCountry ? new Intl.Locale(`und-${code}`).maximize().language : null;
}

function isMainLanguage(tag: string): boolean {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region !== undefined && mainLanguage(region) === language;
}
