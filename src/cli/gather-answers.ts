import type { Locale } from '../ast/notice.ts';
import { ProjectError } from '../build/load.ts';
import type { Answers, ReadAnswer } from '../scaffold/answers.ts';
import { languageName } from '../scaffold/language-name.ts';
import {
  type DocumentAnswers,
  type Known,
  type Question,
  type QuestionKey,
  questions,
  questionsFor,
} from '../scaffold/questions.ts';
import { describeFault, readTitle } from '../scaffold/read-answers.ts';
import { translatedTitle } from '../scaffold/scaffold.ts';
import { starterLanguage, usualTitle } from '../scaffold/starter.ts';
import type { Asker } from './ask-on-terminal.ts';

/** Where answers come from. */
export interface AnswerSources {
  /** What was said on the command line; `null` where nothing was. */
  readonly given: Readonly<Record<QuestionKey, string | null>>;
  /** What an imported document says; `null` for the starter text. */
  readonly document: DocumentAnswers | null;
  /** Whether what is usual holds wherever nothing was said. */
  readonly yes: boolean;
  /** `null` where nobody can be asked. */
  readonly asker: Asker | null;
}

/**
 * Every answer that a new notice needs; `null` where whoever was asked would rather not. Throws a `ProjectError` that
 * names all that was said and cannot be, and all that was not said and nobody can be asked for.
 */
export async function gatherAnswers(sources: AnswerSources): Promise<Answers | null> {
  const { given, document, yes, asker } = sources;
  let known: Known = { answers: { title: null, titles: new Map() }, document };
  const faults: string[] = [];
  const unsaid: string[] = [];
  for (const key of questionsFor(document)) {
    const question: Question<Answers[QuestionKey]> = questions[key];
    const said = given[key] ?? (yes ? question.usual(known) : null);
    if (said === null && asker === null) {
      unsaid.push(`  ${question.flag.padEnd(14)} ${question.asks} (${question.usual(known) || 'none'})`);
      continue;
    }
    const text = said ?? (await ask(question, known, asker));
    if (text === null) return null;
    const read = question.read(text, known);
    if (read.type === 'fault') faults.push(`${question.flag} ${text}: ${describeFault(read)}`);
    else known = { ...known, answers: { ...known.answers, [key]: read.value } };
  }
  if (faults.length > 0) throw new ProjectError(faults.join('\n'));
  if (unsaid.length > 0) throw new ProjectError(`${unsaidWords}\n${unsaid.join('\n')}`);
  const answers = known.answers as Answers;
  return asker === null ? answers : await withTitles(answers, asker);
}

const unsaidWords =
  'this is no terminal to ask questions at, so answer them on the command line; with `--yes` what stands in brackets holds';

async function ask(
  question: Question<Answers[QuestionKey]>,
  known: Known,
  asker: Asker | null,
): Promise<string | null> {
  if (asker === null) return null;
  const fault = (text: string): string | null => faultIn(question.read(text, known));
  return await asker.line({ asks: question.asks, usual: question.usual(known), fault });
}

function faultIn(read: ReadAnswer<unknown>): string | null {
  return read.type === 'fault' ? describeFault(read) : null;
}

/** A title of the author's own is asked for in each language that the rest of the text comes translated into. */
async function withTitles(answers: Answers, asker: Asker): Promise<Answers | null> {
  const { title, locale, translations } = answers;
  if (title === null) return answers;
  const titles = new Map<Locale, string>();
  for (const to of translations) {
    if (starterLanguage(to) === null || translatedTitle(title, locale, to) !== null) continue;
    const fault = (text: string): string | null => faultIn(readTitle(text));
    const said = await asker.line({
      asks: `What is the title in ${languageName(to)}?`,
      usual: usualTitle(to),
      fault,
    });
    if (said === null) return null;
    titles.set(to, said);
  }
  return { ...answers, titles };
}
