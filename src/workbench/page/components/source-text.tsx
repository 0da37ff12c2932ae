import { Fragment } from 'preact';
import type { TermView } from '../../protocol.ts';
import type { ClauseModel } from '../clause-model.ts';
import { Inlines, termsWithin } from './inlines.tsx';

export interface SourceTextProps {
  readonly clause: ClauseModel;
  /** Whether its terms can be reached with the keyboard. */
  readonly active: boolean;
  /** Puts a term's translation into the field. */
  readonly insert: (translation: string) => void;
}

/** The source clause: its links by name, the glossary's terms marked. */
export function SourceText({ clause, active, insert }: SourceTextProps) {
  const { terms } = clause.view.value;
  const words = (text: string, at: number) => {
    const found = termsWithin(terms, text, at);
    let done = 0;
    const pieces = found.map(({ term, start, end }) => {
      const before = text.slice(done, start);
      done = end;
      return (
        <Fragment key={start}>
          {before}
          <Term term={term} words={text.slice(start, end)} active={active} insert={insert} />
        </Fragment>
      );
    });
    return (
      <>
        {pieces}
        {text.slice(done)}
      </>
    );
  };
  return <Inlines inlines={clause.source.value.children} named words={words} />;
}

interface TermProps extends Omit<SourceTextProps, 'clause'> {
  readonly term: TermView;
  readonly words: string;
}

function Term({ term: { translations, note }, words, active, insert }: TermProps) {
  const [translation = ''] = translations;
  const about = [translations.join(', '), ...(note === null ? [] : [note])].join(' — ');
  return (
    <button
      type="button"
      class="term"
      tabIndex={active ? 0 : -1}
      data-translation={about}
      aria-label={`${words}: ${about}; insert the translation`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => insert(translation)}
    >
      {words}
    </button>
  );
}
