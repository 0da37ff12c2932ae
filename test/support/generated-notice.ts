import fc from 'fast-check';

/** Which of a generated notice's clauses declare their ids. */
export interface NoticeShape {
  readonly ids: 'all' | 'some';
}

/** Words as authors type them in Markdown, with all that must stay words. */
const word = fc.constantFrom(
  'we',
  'Quillmere',
  'data,',
  '개인정보를',
  '1~2년',
  'hak-hak',
  '9:30',
  'ATTN:Legal',
  '(b)',
  'C&A',
  'US$5,000',
  '“quoted”',
  'a_b_c',
  '3\\.',
  '\\*star',
  '\\<b>',
  '\\{#x}',
  '\\[x\\]',
  'é',
  'a\\|b',
  '100%',
  '—',
  '!',
  '&amp;',
  '&lt;',
  'x:y',
  ':z:',
  '\\#',
  'ends.',
);

const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

const inlineAt = (depth: number): fc.Arbitrary<string> => {
  const inner = depth === 0 ? words : fc.oneof({ weight: 3, arbitrary: words }, inlineAt(depth - 1));
  return fc.oneof(
    { weight: 4, arbitrary: words },
    inner.map((text) => `**${text}**`),
    words.map((text) => `_${text}_`),
    words.map((text) => `[${text}](https://example.com/a?b=c&d=%20#e)`),
    words.map((text) => `[${text}][terms]`),
    words.map((text) => `[${text}](#title)`),
    fc.tuple(words, words).map(([left, right]) => `${left}<br>${right}`),
  );
};

/** One clause's Markdown, on one line. */
const clause = fc.array(inlineAt(1), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

type Piece = (id: () => string) => string;

const paragraph: fc.Arbitrary<Piece> = clause.map((text) => (id) => `${text}${id()}\n`);

const list: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.constantFrom('-', '1.', '4.'),
    fc.array(fc.tuple(clause, fc.boolean(), clause), { minLength: 1, maxLength: 3 }),
  )
  .map(
    ([marker, items]) =>
      (id) =>
        `${items
          .map(([text, nested, below]) => {
            const own = `${marker} ${text}${id()}`;
            return nested ? `${own}\n${' '.repeat(marker.length + 1)}- ${below}${id()}` : own;
          })
          .join('\n')}\n`,
  );

const cell = fc.oneof(
  words,
  words.map((text) => `**${text}**`),
  fc.constant(''),
);

const table: fc.Arbitrary<Piece> = fc
  .tuple(words, fc.array(fc.tuple(words, cell), { minLength: 1, maxLength: 3 }))
  .map(
    ([caption, rows]) =>
      (id) =>
        [
          `:::table[${caption}${id()}]`,
          '',
          '| Name {#name} | Task {#task} |',
          '| --- | --- |',
          ...rows.map(([first, second], index) => `| ${first} {#row-${index}} | ${second} |`),
          '',
          ':::',
          '',
        ].join('\n'),
  );

const blocks = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, list, table), { maxLength: 4 });

const section = fc.tuple(fc.constantFrom('##', '###'), words, blocks);

/** The text of a notice below its front matter: a title, then sections with paragraphs, lists and tables. */
export function noticeBody({ ids }: NoticeShape): fc.Arbitrary<string> {
  return fc
    .tuple(blocks, fc.array(section, { maxLength: 4 }), fc.infiniteStream(fc.boolean()))
    .map(([opening, sections, coins]) => {
      let count = 0;
      const id = (): string => {
        count += 1;
        return ids === 'all' || coins.next().value === true ? ` {#c.${count}}` : '';
      };
      const part = (pieces: readonly Piece[]): string => pieces.map((piece) => `${piece(id)}\n`).join('');
      let level = '#';
      const text = sections.map(([marks, heading, pieces]) => {
        // A section of a section needs one above it.
        level = level === '#' ? '##' : marks;
        return `${level} ${heading}${id()}\n\n${part(pieces)}`;
      });
      return `# Title {#title}\n\n${part(opening)}${text.join('')}[terms]: https://example.com/terms\n`;
    });
}
