import { type Stretch, stretchAt } from './stretch.ts';

/** The name of a company with its legal form. */
export interface Entity extends Stretch {
  /**
   * The readings of the name, the widest first. At the start of a sentence the first capitalised word may be a verb
   * ("Contact Halogen Cloud, Inc."), so there the name without it is a reading too.
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

const legalForm = new RegExp(`(?<=[\\p{L}\\p{N})]),? (?:${legalForms})(?![A-Za-z\\d])\\.?`, 'gu');

/** Capitalised words that open a sentence or a phrase and are no part of a name. */
const openers = new Set(
  (
    'A About After All Although An And Any As At Before Between Both But By Contact Each Every For From He Here How If In Into Its ' +
    'Of On Or Our Out Over Please See She Since So Such Than That The Their Them Then There These They This Those ' +
    'Through To Under Until Upon We What When Where Which While Who With Within Without You Your'
  ).split(' '),
);

const mostWords = 8;
const longestName = 160;

/** The companies named in a text in Latin letters. */
export function entitiesOf(text: string): readonly Entity[] {
  const found: Entity[] = [];
  for (const { 0: form, index } of text.matchAll(legalForm)) {
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
  return /^(?:\p{Lu}|\p{N}[^\s]*\p{L})[^\s,;:!?()“”「」]*$/u.test(word) && !/[^.]{4,}\.$/.test(word)
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
  return opens && words.length > 1 ? [whole, words.slice(1).join(' ') + tail] : [whole];
}
