import type { Locale, NoticeId } from '../ast/notice.ts';

/** What has to be known of a new notice, as its front matter has it. */
export interface Answers {
  readonly id: NoticeId;
  /** The locale that the notice is written in. */
  readonly locale: Locale;
  /** `null` where a document that is imported has one. */
  readonly title: string | null;
  /** What a title of the author's own is called in translations. */
  readonly titles: ReadonlyMap<Locale, string>;
  /** Whose notice it is; `null` where it does not say. */
  readonly company: string | null;
  /** Without `locale`, and none of them twice. */
  readonly translations: readonly Locale[];
  readonly url: string;
}

/** Why something cannot be an answer; `suggestion` is what may have been meant. */
export interface AnswerFault {
  readonly reason: string;
  readonly suggestion: string | null;
}

/** An answer as it was given, read. */
export type ReadAnswer<Value> =
  | { readonly type: 'answer'; readonly value: Value }
  | ({ readonly type: 'fault' } & AnswerFault);
