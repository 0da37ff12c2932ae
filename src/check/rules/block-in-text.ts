import { proseOf } from '../../ast/walk.ts';
import { findingInPair, listed } from '../finding.ts';
import type { ClausePair, Rule } from '../rule.ts';

interface BlockMark {
  readonly begins: RegExp;
  readonly what: string;
}

/** What begins a block in the Markdown, and the lists typed by hand, that translators bring along. */
const blockMarks: readonly BlockMark[] = [
  { begins: /^[-+*–—](?= )/, what: 'a list' },
  { begins: /^[•‣▪▫◦●○■□·∙](?=\s?\S)/, what: 'a list' },
  { begins: /^\(?\d{1,3}[.)](?=\s|\p{L})/u, what: 'a list' },
  { begins: /^\(?(?:[A-Za-z]|[ivx]{1,4}|[가나다라마바사아자차카타파하])[.)](?=\s)/, what: 'a list' },
  { begins: /^[①-⑳㉮-㉻](?=\s?\S)/, what: 'a list' },
  { begins: /^#{1,6}(?=\s)/, what: 'a heading' },
  { begins: /^>(?=\s)/, what: 'a quotation' },
  { begins: /^\|/, what: 'a table' },
  { begins: /^(?:`{3}|~{3})/, what: 'a block of code' },
];

/** A translated clause is one stretch of text: its list marks, headings and paragraphs are the source's to say. */
export const blockInText: Rule = {
  scope: 'pair',
  code: 'block-in-text',
  *check(pair) {
    if (/\n[ \t\r]*\n/.test(pair.entry.text)) {
      yield findingInPair('block-in-text', pair, { message: 'the translation holds a blank line', hint });
      return;
    }
    const inSource = new Set(
      proseOf(pair.source.children)
        .split('\n')
        .map(blockOf)
        .map((mark) => mark?.what),
    );
    for (const line of linesOf(pair)) {
      const mark = blockOf(line);
      if (mark === undefined || inSource.has(mark.what)) continue;
      yield findingInPair('block-in-text', pair, {
        message: `the translation begins ${mark.what} with ${listed([mark.written])}`,
        hint,
      });
      return;
    }
  },
};

const hint = 'lists, headings and paragraphs come from the source; a clause is the words alone';

/** The lines of the value as it was typed and as it will be read: a line feed in it is white space to a reader. */
function linesOf({ entry, target }: ClausePair): readonly string[] {
  return [...proseOf(target.children).split('\n'), ...entry.text.split('\n').slice(1)].map((line) =>
    line.trimStart(),
  );
}

function blockOf(line: string): { readonly what: string; readonly written: string } | undefined {
  const head = line.slice(0, 40);
  for (const { begins, what } of blockMarks) {
    const written = begins.exec(head)?.[0];
    if (written !== undefined) return { what, written };
  }
  return undefined;
}
