/** A locale's name in English, the language of the page: "Korean". The tag itself where it has none. */
export function languageName(locale: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale;
}
