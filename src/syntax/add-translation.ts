import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import type { Locale } from '../ast/notice.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readYaml } from './read-yaml.ts';

/**
 * A notice's file with one more locale in the `translations` of its front matter, every other character as it was. The front
 * matter has been read without a fault and does not name the locale yet; `null` for one that spreads its list in a way
 * that cannot be written on.
 */
export function addTranslation(text: string, locale: Locale): string | null {
  const { frontMatter } = splitFrontMatter(text);
  const { document } = readYaml(frontMatter?.text ?? '');
  if (frontMatter === null || !isMap(document?.contents)) return null;
  const pairs = document.contents.items;
  const place = insertion(frontMatter.text, pairs, locale);
  if (place === null) return null;
  const at = frontMatter.offset + place.at;
  return `${text.slice(0, at)}${place.text}${text.slice(at)}`;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

function insertion(yaml: string, pairs: readonly Pair[], locale: Locale): Insertion | null {
  const list = pairs.find(({ key }) => isScalar(key) && key.value === 'translations')?.value;
  if (list === undefined) return newLine(yaml, pairs, locale);
  if (!isSeq(list) || !list.range) return null;
  const [start, end] = list.range;
  if (list.flow === true) {
    const inside = yaml.slice(start + 1, end - 1);
    const at = start + 1 + inside.trimEnd().length;
    const isEmpty = list.items.length === 0;
    return { at, text: isEmpty ? locale : `${inside.trimEnd().endsWith(',') ? '' : ','} ${locale}` };
  }
  const [first] = list.items;
  const last = list.items.at(-1);
  if (!isScalar(first) || !isScalar(last) || !first.range || !last.range) return null;
  const line = yaml.slice(0, first.range[0]).replace(/^[\s\S]*\n/, '');
  return /^ *- +$/.test(line) ? { at: endOfLine(yaml, last.range[1]), text: `\n${line}${locale}` } : null;
}

/** Below the line that names the notice's own locale. */
function newLine(yaml: string, pairs: readonly Pair[], locale: Locale): Insertion | null {
  const own = pairs.find(({ key }) => isScalar(key) && key.value === 'locale')?.value;
  if (!isScalar(own) || !own.range) return null;
  return { at: endOfLine(yaml, own.range[1]), text: `\ntranslations: [${locale}]` };
}

function endOfLine(text: string, from: number): number {
  return from + text.slice(from).search(/\r?\n|$/);
}
