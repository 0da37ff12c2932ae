import type { Locale, NoticeId } from '../ast/notice.ts';
import type { Answers } from './answers.ts';
import { gapsIn, gapsMatter } from './gaps.ts';
import { languageName } from './language-name.ts';
import type { NewFile } from './new-file.ts';
import { anyCompany } from './notice-sources.ts';
import { ignored, packageScripts } from './project-files.ts';
import { starterLanguage } from './starter.ts';

/** A project that has just come to be. */
export interface NewProject {
  readonly answers: Answers;
  /** The folder to go to first, as the shell takes it; `null` where that is the current one. */
  readonly folder: string | null;
  /** The files that were there and stay as they are. */
  readonly kept: readonly string[];
  readonly imported: boolean;
  /** The files that were written. */
  readonly files: readonly NewFile[];
}

/** What to say when a project has come to be: what it is, and what to do next. */
export function closingWords(project: NewProject): string {
  return [summary(project), open(project), keptLines(project), steps(project), caution(project)]
    .filter((part) => part !== '')
    .map((part) => `\n${part}`)
    .join('');
}

function summary({ answers: { id, title, locale, translations } }: NewProject): string {
  const name = title === null ? `The notice \`${id}\`` : `“${title}” (\`${id}\`)`;
  const others = translations.map(languageName).join(', ');
  return `${name} is there, written in ${languageName(locale)}${others === '' ? '' : `, to be translated into ${others}`}.\n`;
}

/** What is left to write by those who know the languages. */
function open({ answers: { id, locale, translations }, imported, files }: NewProject): string {
  const gaps = files.flatMap(gapsIn);
  const isForeign = !imported && starterLanguage(locale) === null;
  const foreign = `The text stands there in English: Stele has none in ${languageName(locale)}.\n`;
  const ci = files.flatMap(({ path }) => (path.startsWith('.github/') ? [ciWords(path)] : []));
  const [first] = translations;
  const lay = imported && first !== undefined ? layWords(id, first) : '';
  return [isForeign ? foreign : '', ...gaps, gaps.length === 0 ? '' : gapsMatter, lay, ...ci].join('');
}

function layWords(id: NoticeId, locale: Locale): string {
  return `A translation that you have is laid onto it by \`stele import FILE --id ${id} --locale ${locale}\`.\n`;
}

function ciWords(path: string): string {
  return `${path} installs Stele with \`npm ci\`: package.json has to name it, and package-lock.json to be committed.\n`;
}

/** What a file that was kept may still want, by its path. */
const wants: Readonly<Record<string, string>> = {
  'package.json': `; for \`npm run build\` and the like its scripts want ${JSON.stringify(packageScripts)
    .slice(1, -1)
    .replaceAll('","', '", "')
    .replaceAll('":"', '": "')}`,
  '.gitignore': `; it should name ${ignored.join(', ')}`,
};

function keptLines({ kept }: NewProject): string {
  return kept.map((path) => `${path} was there and stays as it is${wants[path] ?? ''}.\n`).join('');
}

function steps({ folder, answers: { id, locale } }: NewProject): string {
  const commands = [
    ['npx stele check', 'says what is wrong, where, and what to do'],
    ['npx stele dev', 'shows every edition in your browser, and follows what you change'],
    ['npx stele build', `writes every edition into out/; open out/${id}/${locale}/index.html`],
  ] as const;
  const lines = commands.map(([command, about]) => `  ${command.padEnd(17)} ${about}\n`);
  return `Next:\n${folder === null ? '' : `  cd ${folder}\n`}${lines.join('')}`;
}

function caution({ imported, answers: { id, company, url } }: NewProject): string {
  const file = `notice/${id}/notice.md`;
  const address = new URL(url).hostname.endsWith('example.com') ? ['the address in `url`'] : [];
  if (imported)
    return address.length === 0 ? '' : `Before anybody reads it: replace ${address.join('')} of ${file}.\n`;
  const replaced = [
    ...(company === null || company === anyCompany ? [`“${anyCompany}”`] : []),
    ...address,
    'privacy@example.com',
    'the postal address',
  ];
  return `The text is a pattern, not advice. Before anybody reads it, go through every sentence of ${file} and replace\n${replaced.join(', ')}.\n`;
}
