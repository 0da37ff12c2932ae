import * as z from 'zod';
import type { IsoDate, JurisdictionCode, Locale, NoticeId } from '../ast/notice.ts';

/** A day of the Gregorian calendar, ISO 8601. */
export const isoDate = z
  .string()
  .refine(isDay, 'a day is written YYYY-MM-DD')
  .transform((day) => day as IsoDate);

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A BCP 47 tag in canonical case, of a language that has one. */
export const locale = z
  .string()
  .refine(isCanonicalTag, 'a locale is a BCP 47 tag in its canonical form, such as `ko` or `pt-BR`')
  .transform((tag) => tag as Locale);

export function isCanonicalTag(tag: string): boolean {
  try {
    // RFC 5646 has room for languages of four to eight letters, and there are none: they are names, such as `korean`.
    return Intl.getCanonicalLocales(tag)[0] === tag && new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}

/** A build has files of these names in the folder of each edition, where files are called as the notice is. */
const takenIds: readonly string[] = ['toc', 'changes'];

/** The name of a notice and of its folder. */
export const noticeId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'a notice id has lower-case letters, digits and hyphens')
  .refine(
    (id) => !takenIds.includes(id),
    `no notice is called ${takenIds.map((id) => `\`${id}\``).join(' or ')}`,
  )
  .transform((id) => id as NoticeId);

/** Other addresses are made of it by what is added at its end. */
const address = z
  .string()
  .refine(
    (url) => URL.canParse(url) && /^https?:\/\/[^/]/.test(url) && !url.includes('#'),
    'the address is absolute, `https:` or `http:`, and has no fragment',
  )
  .refine(
    (url) => !/[?\\\s\p{C}]|^[^/]*\/\/[^/]*@/u.test(url),
    'the address has no query, no name of a user, and no spaces',
  );

/** A name that is printed on one line. */
export const printedName = z
  .string()
  .max(200)
  .regex(/^(?! )[^\p{C}\p{Zl}\p{Zp}]+(?<! )$/u, 'a name stands on one line, without spaces around it');

/** The front matter of `notice.md`. */
export const noticeMetadata = z.strictObject({
  id: noticeId,
  version: isoDate,
  effective: isoDate,
  locale,
  translations: z.array(locale).default([]),
  url: address,
  /** Where the notice was published before. */
  formerly: z.array(address).max(100).default([]),
  company: printedName.optional(),
  /** Days that have to lie between the posting of a version and its effect. */
  noticePeriod: z.int('a notice period is a whole number of days').min(0).max(3650).optional(),
});

export type NoticeMetadata = z.infer<typeof noticeMetadata>;

/** What each key of front matter may look like, for hints. */
export const noticeExamples = {
  id: 'privacy',
  version: '2026-11-02',
  effective: '2026-12-01',
  locale: 'en',
  translations: '[ko, ms]',
  url: 'https://www.example.com/legal/privacy',
  formerly: '[https://www.example.com/privacy]',
  company: 'Quillmere Cloud, Inc.',
  noticePeriod: '28',
} as const satisfies Record<keyof NoticeMetadata, string>;

/** The front matter of a jurisdiction block. Whether a code exists is checked later, with its own diagnostic. */
export const jurisdictionMetadata = z.strictObject({
  codes: z
    .array(z.string().transform((code) => code as JurisdictionCode))
    .min(1, 'a jurisdiction block names at least one code'),
  effective: isoDate.optional(),
});

export const jurisdictionExamples = {
  codes: '[KR]',
  effective: '2026-12-01',
} as const satisfies Record<keyof JurisdictionMetadata, string>;

export type JurisdictionMetadata = z.infer<typeof jurisdictionMetadata>;
