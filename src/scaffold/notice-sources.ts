import type { IsoDate, Locale } from '../ast/notice.ts';
import { readFrontMatter, splitFrontMatter } from '../syntax/front-matter.ts';
import { unknownDay } from '../syntax/import/find-dates.ts';
import type { WrittenFile } from '../syntax/import/write-source.ts';
import { noticeMetadata } from '../syntax/metadata.ts';
import type { NoticeSources } from '../syntax/parse.ts';
import { writeFrontMatter } from '../syntax/write-front-matter.ts';
import type { Answers } from './answers.ts';
import { starterLanguage, starterSource, usualTitle } from './starter.ts';

/** The name that stands where nobody said whose notice it is. */
export const anyCompany = 'Your Company';

/** The starter text as the source of a notice of these answers, posted on a day. */
export function starterSources(answers: Answers, today: IsoDate): NoticeSources {
  const { id, locale } = answers;
  const frontMatter = frontMatterOf(answers, { version: today, effective: today });
  const notice = starterSource(
    { id, frontMatter },
    starterLanguage(locale) ?? 'en',
    namesIn(answers, locale),
  );
  return { folder: `notice/${id}`, notice, jurisdictions: [], ledger: null, facts: null };
}

/** The names that the starter text holds in the locale of the notice itself. */
export function namesIn({ title, company }: Answers, locale: Locale): { title: string; company: string } {
  return { title: title ?? usualTitle(locale), company: company ?? anyCompany };
}

/** The source of an imported notice with the front matter of these answers; it keeps the days that the document names. */
export function importedSources(
  answers: Answers,
  today: IsoDate,
  imported: readonly WrittenFile[],
): NoticeSources {
  const folder = `notice/${answers.id}`;
  const files = imported.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  const path = `${folder}/notice.md`;
  const written = imported.find((file) => file.path === path);
  const notice = written === undefined ? null : withFrontMatter(written, answers, today);
  return {
    folder,
    notice: notice === null ? null : { path, bytes: new TextEncoder().encode(notice) },
    jurisdictions: files.filter((file) => file.path !== path),
    ledger: null,
    facts: null,
  };
}

function withFrontMatter(file: WrittenFile, answers: Answers, today: IsoDate): string {
  const { value } = readFrontMatter(file, noticeMetadata);
  const known = value !== null && value.version !== unknownDay ? value : null;
  const days = known ?? { version: today, effective: today };
  return `${frontMatterOf(answers, days)}${splitFrontMatter(file.text).body.text}`;
}

interface Days {
  readonly version: IsoDate;
  readonly effective: IsoDate;
}

function frontMatterOf(
  { id, locale, translations, url, company }: Answers,
  { version, effective }: Days,
): string {
  return writeFrontMatter([
    { key: 'id', value: id },
    { key: 'version', value: version, comment: 'the day on which it is posted' },
    { key: 'effective', value: effective, comment: 'the day from which it holds' },
    { key: 'locale', value: locale },
    { key: 'translations', value: translations },
    { key: 'url', value: url, comment: 'where it is going to be published' },
    ...(company === null ? [] : [{ key: 'company', value: company }]),
  ]);
}
