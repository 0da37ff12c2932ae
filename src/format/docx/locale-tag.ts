/**
 * The locale as Word names languages, with its region: `en` is `en-US`, `ko` is `ko-KR`, `ms` is `ms-MY` (likely
 * subtags, UTS #35). A tag that has no likely region stays as it is.
 */
export function localeTag(locale: string): string {
  const likely = new Intl.Locale(locale).maximize();
  return likely.region === undefined ? locale : `${likely.language}-${likely.region}`;
}

const eastAsian = /^(?:ko|ja|zh)\b/;

/** Whether Word keeps this locale's language as that of East Asian characters. */
export function isEastAsian(locale: string): boolean {
  return eastAsian.test(locale);
}
