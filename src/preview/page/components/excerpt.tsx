import type { ExcerptView } from '../../protocol.ts';
import { shortenExcerpt } from '../shorten-excerpt.ts';

/** A line of a file, as far as there is room for it, and in it the place that is meant. */
export function Excerpt({ excerpt, line }: { readonly excerpt: ExcerptView | null; readonly line: number }) {
  if (excerpt === null) return null;
  const { text, start, end } = shortenExcerpt(excerpt);
  return (
    <div class="excerpt">
      <span class="excerpt-line" aria-hidden="true">
        {line}
      </span>
      <code dir="auto">
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </code>
    </div>
  );
}
