import type { Locale } from '../../../ast/notice.ts';
import { tagPattern } from '../../../locale/inline-tags.ts';
import { cutTaggedWords } from '../../../wording/cut-tagged-words.ts';
import { type WordChange, wordChanges } from '../../../wording/word-changes.ts';
import { wordSegmenter } from '../../../wording/word-segmenter.ts';

export interface WordDiffProps {
  readonly before: string;
  readonly after: string;
  readonly locale: Locale;
}

/** What was changed between two texts, word by word, said in words as well as in colours. */
export function WordDiff({ before, after, locale }: WordDiffProps) {
  const segmenter = wordSegmenter(locale);
  const changes = wordChanges(before, after, (text) => cutTaggedWords(text, segmenter));
  return (
    <>
      {changes.map((change, index) => (
        <Change key={index} change={change} />
      ))}
    </>
  );
}

function Change({ change: { type, text } }: { readonly change: WordChange }) {
  switch (type) {
    case 'same':
      return <Tagged text={text} />;
    case 'deleted':
      return (
        <del>
          <span class="unseen"> removed: </span>
          <Tagged text={text} />
        </del>
      );
    default:
      return (
        <ins>
          <span class="unseen"> added: </span>
          <Tagged text={text} />
        </ins>
      );
  }
}

function Tagged({ text }: { readonly text: string }) {
  const pieces = [];
  let done = 0;
  for (const { 0: tag, index } of text.matchAll(tagPattern)) {
    pieces.push(text.slice(done, index), <code key={index}>{tag}</code>);
    done = index + tag.length;
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  );
}
