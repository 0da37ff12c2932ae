/**
 * That of these locales which a program means by a tag of its own: `ko-KR` and `ko_KR` are `ko` (likely subtags, UTS #35).
 * The tag itself where it is none of them.
 */
export function sameLocale(tag: string, locales: Iterable<string>): string {
  const meant = fullTag(tag);
  const all = [...locales];
  return all.find((locale) => locale === tag) ?? all.find((locale) => fullTag(locale) === meant) ?? tag;
}

function fullTag(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize().toString();
  } catch {
    return tag;
  }
}
