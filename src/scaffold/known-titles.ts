import type { StarterLanguage } from './starter-words.ts';

/** What notices of this kind are called in each language that there is a starter text in; the first is the usual one. */
export const knownTitles = [
  { en: 'Privacy Notice', ko: '개인정보 처리방침', ms: 'Notis Privasi' },
  { en: 'Privacy Policy', ko: '개인정보 처리방침', ms: 'Dasar Privasi' },
  { en: 'Privacy Statement', ko: '개인정보 처리방침', ms: 'Penyata Privasi' },
] as const satisfies readonly Readonly<Record<StarterLanguage, string>>[];

/** A title of one language in another; `null` where it is none of those that are known. */
export function knownTitle(title: string, from: StarterLanguage, to: StarterLanguage): string | null {
  return knownTitles.find((row) => row[from] === title)?.[to] ?? null;
}
