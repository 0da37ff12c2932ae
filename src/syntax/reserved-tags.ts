/** The inline tags of a catalog that are not links. No link of a notice may bear one of these names. */
export const reservedTags: ReadonlySet<string> = new Set(['strong', 'em', 'br']);
