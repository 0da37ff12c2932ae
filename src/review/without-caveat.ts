import type { Clause } from '../ast/notice.ts';
import { linksOf } from '../ast/walk.ts';
import { caveatAddress } from '../flow/caveats.ts';
import type { StoryParagraph } from '../word/story.ts';
import { leadsToAddress } from './leads-to-address.ts';

/**
 * A clause's paragraph without the caveat before its words, which the ordinary file has in the same line: a link to the
 * source's clause. It is no word of the clause, whether or not the clause is still behind. Where the clause's own words
 * lead there too, nothing is taken away.
 */
export function withoutCaveat(
  paragraph: StoryParagraph,
  { id, children }: Clause,
  sourceUrl: string,
): StoryParagraph {
  const { pieces } = paragraph;
  const address = caveatAddress(sourceUrl, id);
  const first = pieces.findIndex(({ text }) => text.trim() !== '');
  const isCaveat = ({ link }: { readonly link: string | null }): boolean =>
    link !== null && !link.startsWith('#') && leadsToAddress(link, address);
  const start = pieces[first];
  if (start === undefined || !isCaveat(start)) return paragraph;
  if ([...linksOf(children)].some(({ target }) => target.type === 'address' && target.href === address))
    return paragraph;
  const end = pieces.findIndex((piece, index) => index > first && !isCaveat(piece));
  return { ...paragraph, pieces: end < 0 ? [] : pieces.slice(end) };
}
