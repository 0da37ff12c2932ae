/** The themes that Stele ships, by the name that a project's theme may extend: where their tokens are. */
export const shippedThemes = {
  standard: 'templates/theme.json',
  serif: 'templates/serif/theme.json',
} as const;

export type ShippedTheme = keyof typeof shippedThemes;

export const shippedThemeNames = Object.keys(shippedThemes) as readonly ShippedTheme[];

export function isShippedTheme(name: unknown): name is ShippedTheme {
  return typeof name === 'string' && Object.hasOwn(shippedThemes, name);
}

/** Tokens as JSON has them, before they are known to be those of a theme. */
export type RawTokens = { readonly [name: string]: unknown };

/** The tokens of `base` with those of `own` in their place: objects are joined name by name, all else is replaced whole. */
export function extendTokens(base: RawTokens, own: RawTokens): RawTokens {
  const joined = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(own)) {
    const under = joined.get(name);
    joined.set(name, isRaw(under) && isRaw(value) ? extendTokens(under, value) : value);
  }
  return Object.fromEntries(joined);
}

function isRaw(value: unknown): value is RawTokens {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
