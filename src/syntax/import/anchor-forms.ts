import { isClauseId } from '../../ast/clause-id.ts';

/** In characters: room for what is counted below a section (`ast/clause-id.ts` allows 200). */
const longestId = 160;

/** A text as MediaWiki's older form of anchors has it: `Children.E2.80.99s_Personal_Information`. */
export function mediaWikiAnchor(text: string): string {
  return [...text.trim().replace(/\s+/gu, '_')]
    .map((character) => (/[A-Za-z0-9_:.-]/u.test(character) ? character : dotEncoded(character)))
    .join('');
}

function dotEncoded(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return [...bytes].map((byte) => `.${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** A text as GitHub's anchors have it, before a number is added to a repeated one: `childrens-personal-information`. */
export function hyphenAnchor(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /gu, '-');
}

/** Every anchor that a website may have made of a heading, the most exact first. */
export function anchorForms(heading: string): readonly string[] {
  const text = heading.trim();
  const hyphen = hyphenAnchor(text);
  return [
    ...new Set([
      text,
      text.replace(/\s+/gu, '_'),
      mediaWikiAnchor(text),
      hyphen,
      hyphen.replace(/-+/gu, '-'),
      // kramdown's: it also drops what precedes the first letter, such as a section's number.
      hyphen.replace(/^[^\p{L}]+/u, ''),
      hyphen.replaceAll('-', '_'),
      hyphen.replaceAll('-', ''),
    ]),
  ].filter((form) => form !== '');
}

/** The anchor itself where it can be an id, or the id nearest to it; `null` for one that is too long for any. */
export function anchorId(anchor: string): string | null {
  const id = isClauseId(anchor)
    ? anchor
    : mediaWikiAnchor(anchor)
        .replaceAll(':', '.3A')
        .replace(/^[^A-Za-z0-9]+/u, '');
  return isClauseId(id) && id.length <= longestId ? id : null;
}
