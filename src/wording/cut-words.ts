/** The segmenter of V8 keeps the whole text with each piece, so that a long text is given to it bit by bit. */
const longestBit = 500;

/** Cuts a text into words, white space and marks, in a locale's way; joined they are the text again. */
export function cutWords(text: string, segmenter: Intl.Segmenter): readonly string[] {
  return text
    .split(/(\s+)/)
    .flatMap((stretch) => [...bits(stretch)])
    .flatMap((bit) => (bit.trim() === '' ? spaces(bit) : segmentsOf(bit, segmenter)));
}

function* bits(stretch: string): Generator<string> {
  for (let at = 0; at < stretch.length; at += longestBit) yield stretch.slice(at, at + longestBit);
}

/** A line break is a word of its own: it is a break of the clause. */
function spaces(bit: string): readonly string[] {
  return bit.split(/(\n)/).filter((part) => part !== '');
}

function segmentsOf(bit: string, segmenter: Intl.Segmenter): readonly string[] {
  return Array.from(segmenter.segment(bit), ({ segment }) => segment);
}
