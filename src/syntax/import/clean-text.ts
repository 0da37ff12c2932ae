/** Part words, and stand for nothing else: line and paragraph separators, form feed, next line. */
const separators = /[\u000b\u000c\u0085\u2028\u2029]/gu;

/** Scripts in which a zero-width joiner between two letters changes how a word is written. */
const joining =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]';

const invisible = new RegExp(
  [
    '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\p{Co}\\p{Cs}\\p{Noncharacter_Code_Point}]',
    '[\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164]',
    '[\\ufeff\\uffa0\\ufff9-\\ufffd\\u{e0000}-\\u{e007f}]',
    `(?<!${joining})[\\u200c\\u200d]|[\\u200c\\u200d](?!${joining})`,
  ].join('|'),
  'gu',
);

export interface CleanText {
  readonly text: string;
  /** The characters taken out, each once, as `U+200B`, in order of first appearance. */
  readonly removed: readonly string[];
}

/** Takes out the characters that `character-forbidden` would report; tabs and line ends are left as white space. */
export function cleanText(raw: string): CleanText {
  const removed = new Set<string>();
  const text = raw.replace(separators, ' ').replace(invisible, (character) => {
    removed.add(codePointName(character));
    return '';
  });
  return { text, removed: [...removed] };
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
