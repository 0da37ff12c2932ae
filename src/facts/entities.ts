import { type Stretch, stretchAt } from './stretch.ts';

/** The name of a company with its legal form. */
export interface Entity extends Stretch {
  /**
   * The readings of the name, the widest first. At the start of a sentence the first word may be none of it ("Contacting
   * Halogen Cloud, Inc."): where it ends so, the name without it is a reading too.
   */
  readonly names: readonly string[];
}

const legalForms = [
  'Co\\., ?(?:[Ll]td|LTD|Inc)',
  'Company,? Limited',
  'Private Limited',
  'P(?:te|ty|vt)\\.?,? (?:Ltd|Limited)',
  'Sdn\\.? Bhd',
  'GmbH(?: & Co\\. KG)?',
  'S\\.?[àa] ?r\\.?l',
  'SARL',
  'S\\.R\\.L',
  'S\\.r\\.l',
  'S\\.p\\.A',
  'S\\.A\\.(?: de C\\.V|S)?',
  'Ltda',
  'Ltd',
  'LTD',
  'Inc',
  'INC',
  'Incorporated',
  'LLC',
  'L\\.L\\.C',
  'LLP',
  'ULC',
  'L\\.P',
  'PLC',
  'plc',
  'Corp',
  'Corporation',
  'Co(?=\\.)',
  'Limited',
  'AG',
  'B\\.V',
  'N\\.V',
  'K\\.K',
  'G\\.K',
  'GK',
  'KK',
  'A/S',
  'ApS',
  'Oy',
  'Bhd',
].join('|');

const legalForm = new RegExp(` (?=[ABCGIKLNOPSp])(?:${legalForms})(?![A-Za-z\\d])\\.?`, 'g');

/** Capitalised words that open a sentence or a phrase and are no part of a name. */
const openers = new Set(
  (
    'A About After All Although An And Any Ask As At Because Before Between Both But By Call Contact Controller Currently Each Email Every For From He Here How If In Into Its Later Like Notify Now ' +
    'Of On Or Our Out Over Please See She Since So Such Than That The Their Them Then There These They This Those ' +
    'Through To Today Under Unlike Until Upon Visit We What When Where Which While Who With Within Without Write You Your'
  ).split(' '),
);

const mostWords = 8;
const longestName = 160;

/** The companies named in a text in Latin letters. */
export function entitiesOf(text: string): readonly Entity[] {
  const found: Entity[] = [];
  for (const { 0: spaced, index: space } of text.matchAll(legalForm)) {
    const index = text.charAt(space - 1) === ',' ? space - 1 : space;
    const form = text.slice(index, space) + spaced;
    if (!/[\p{L}\p{N})]/u.test(text.charAt(index - 1))) continue;
    const from = Math.max(found.at(-1)?.end ?? 0, index - longestName);
    const words = nameWords(text.slice(from, index));
    const start = index - words.join(' ').length;
    if (words.length === 0 || (form.endsWith('Limited') && !form.endsWith('e Limited') && words.length < 2))
      continue;
    const end = index + form.length;
    found.push({ ...stretchAt(text, start, end), names: readings(text, { start, words, form }) });
  }
  return found;
}

/** The words right before a legal form that make up the name: capitalised, joined at most by `&`, `de`, `do`. */
function nameWords(before: string): readonly string[] {
  const words = before.split(/[ \n]/);
  let first = words.length;
  while (first > 0 && words.length - first < mostWords && isNameWord(words[first - 1] ?? '')) first -= 1;
  let name = words.slice(first);
  const opened = (words[first - 1] ?? '').match(/^[(“‘"'「『«[]+(\p{Lu}[^\s,;:!?()”’]*)$/u)?.[1];
  if (opened !== undefined) name = [opened, ...name];
  while (name.length > 0 && (openers.has(name[0] ?? '') || /^(?:&|d[aeo]s?|del)$/.test(name[0] ?? ''))) {
    name = name.slice(1);
  }
  return name;
}

function isNameWord(word: string): boolean {
  return /^(?:\p{Lu}|\p{N}[^\s]*\p{Script=Latin})[^\s,;:!?()“”「」]*$/u.test(word) &&
    !/[^.]{4,}\.$/.test(word)
    ? !legalFormWord.test(word)
    : /^(?:&|d[aeo]s?|del|\(\p{Lu}\p{L}*\))$/u.test(word);
}

const legalFormWord = new RegExp(`^(?:${legalForms})\\.?$`, 'u');

function readings(
  text: string,
  {
    start,
    words,
    form,
  }: { readonly start: number; readonly words: readonly string[]; readonly form: string },
): readonly string[] {
  const tail = form.replace(/\.$/, '');
  const whole = words.join(' ') + tail;
  const opens = /(?:^|[.!?:;]\s?|\n)$/.test(text.slice(Math.max(0, start - 2), start));
  return opens && words.length > 1 && /(?:ing|ly)$/.test(words[0] ?? '')
    ? [whole, words.slice(1).join(' ') + tail]
    : [whole];
}
