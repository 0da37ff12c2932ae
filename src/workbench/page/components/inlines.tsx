import { Fragment, type JSX } from 'preact';
import type { Inline } from '../../../ast/notice.ts';
import type { TermView } from '../../protocol.ts';

export interface InlinesProps {
  readonly inlines: readonly Inline[];
  /** Names each link as a translator has to write it. */
  readonly named?: boolean;
  /** Shows a text that begins there in the clause's prose; the words alone where it is left out. */
  readonly words?: (text: string, at: number) => JSX.Element | string;
}

/** A clause as it will be read: words with their marks. Links are marked, and lead nowhere from here. */
export function Inlines({ inlines, named = false, words = (text) => text }: InlinesProps) {
  return <>{shown(inlines, { named, words }, { at: 0 })}</>;
}

/** How far in the prose one has come. */
interface Reading {
  at: number;
}

function shown(
  inlines: readonly Inline[],
  how: Required<Omit<InlinesProps, 'inlines'>>,
  reading: Reading,
): JSX.Element[] {
  return inlines.map((inline, index) => {
    const key = `${index}`;
    switch (inline.type) {
      case 'text': {
        const { at } = reading;
        reading.at += inline.value.length;
        return <Fragment key={key}>{how.words(inline.value, at)}</Fragment>;
      }
      case 'break':
        reading.at += 1;
        return <br key={key} />;
      case 'strong':
        return <strong key={key}>{shown(inline.children, how, reading)}</strong>;
      case 'emphasis':
        return <em key={key}>{shown(inline.children, how, reading)}</em>;
      default:
        return (
          <span key={key} class="link" title={inline.target.type === 'address' ? inline.target.href : ''}>
            {shown(inline.children, how, reading)}
            {how.named ? <small>{inline.name}</small> : null}
          </span>
        );
    }
  });
}

/** The terms that stand in a text of the prose, each once it begins there. */
export function termsWithin(
  terms: readonly TermView[],
  text: string,
  at: number,
): readonly { readonly term: TermView; readonly start: number; readonly end: number }[] {
  const end = at + text.length;
  return terms
    .flatMap((term) => term.places.map((place) => ({ term, ...place })))
    .filter((place) => place.start >= at && place.end <= end)
    .sort((a, b) => a.start - b.start)
    .map(({ term, start, end }) => ({ term, start: start - at, end: end - at }));
}
