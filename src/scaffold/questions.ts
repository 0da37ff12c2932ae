import type { Locale } from '../ast/notice.ts';
import type { Answers, ReadAnswer } from './answers.ts';
import { anyCompany } from './notice-sources.ts';
import { readCompany, readId, readLocale, readTitle, readTranslations, readUrl } from './read-answers.ts';
import { usualTitle } from './starter.ts';

/** What a document that is imported says itself; `null` for what it does not say. */
export interface DocumentAnswers {
  readonly url: string | null;
  readonly locale: string | null;
}

/** What is known when a question is asked: the answers to those before it. */
export interface Known {
  readonly answers: Partial<Answers>;
  /** `null` where the notice begins with the starter text. */
  readonly document: DocumentAnswers | null;
}

/** One thing to be said of a new notice, on the command line or on being asked. */
export interface Question<Value> {
  readonly flag: string;
  readonly asks: string;
  /** What holds where nothing is said; read as an answer is. */
  readonly usual: (known: Known) => string;
  readonly read: (text: string, known: Known) => ReadAnswer<Value>;
}

type Asked = Omit<Answers, 'titles'>;

/** In the order in which they are asked: each may look at the answers before it. */
export const questions = {
  id: {
    flag: '--id',
    asks: 'What is the notice called in addresses and file names?',
    usual: () => 'privacy',
    read: readId,
  },
  locale: {
    flag: '--locale',
    asks: 'Which language is it written in? A tag such as en, ko or pt-BR; this text prevails.',
    usual: ({ document }) => document?.locale ?? 'en',
    read: readLocale,
  },
  translations: {
    flag: '--translation',
    asks: 'Which languages is it translated into? Tags with commas between them, such as ko, ms.',
    usual: () => '',
    read: (text, { answers }) => readTranslations(text, answers.locale ?? ('en' as Locale)),
  },
  title: {
    flag: '--title',
    asks: 'What is its title?',
    usual: ({ answers }) => usualTitle(answers.locale ?? ('en' as Locale)),
    read: readTitle,
  },
  company: {
    flag: '--company',
    asks: 'Whose notice is it?',
    usual: ({ document }) => (document === null ? anyCompany : ''),
    read: readCompany,
  },
  url: {
    flag: '--url',
    asks: 'Where is it going to be published?',
    usual: ({ answers, document }) =>
      document?.url ?? `https://www.example.com/legal/${answers.id ?? 'privacy'}`,
    read: readUrl,
  },
} as const satisfies { readonly [Key in keyof Asked]: Question<Asked[Key]> };

export type QuestionKey = keyof typeof questions;

/** The questions for a notice: a document that is imported has a title. */
export function questionsFor(document: DocumentAnswers | null): readonly QuestionKey[] {
  const keys = Object.keys(questions) as QuestionKey[];
  return document === null ? keys : keys.filter((key) => key !== 'title');
}
