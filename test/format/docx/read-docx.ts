import { strFromU8, unzipSync } from 'fflate';
import type { Flow } from '../../../src/flow/flow.ts';
import { stretchesOf } from '../../../src/flow/stretches.ts';
import { textOf } from '../../../src/flow/words.ts';
import { readXml, unescaped } from './read-xml.ts';

/** The parts of a Word file, by their paths. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function partOf(file: Uint8Array, path: string): string {
  const part = partsOf(file).get(path);
  if (part === undefined) throw new Error(`the file has no ${path}`);
  return part;
}

/** The text of each paragraph of a part, a line break as a line feed; paragraphs without words left out. */
export function paragraphsOf(xml: string): readonly string[] {
  const paragraphs: string[] = [];
  let text = '';
  let within = '';
  readXml(xml, {
    open: (name) => {
      within = name;
      if (name === 'w:br') text += '\n';
    },
    close: (name) => {
      within = '';
      if (name !== 'w:p') return;
      if (text !== '') paragraphs.push(text);
      text = '';
    },
    text: (words) => {
      if (within === 'w:t') text += unescaped(words);
    },
  });
  return paragraphs;
}

/** What the body of a Word file has to say: every stretch of the Flow but the lines that pages repeat. */
export function wordsOfFlow(flow: Flow): readonly string[] {
  return [...stretchesOf(flow)]
    .filter(({ role }) => role !== 'running line')
    .map(({ runs }) => textOf(runs))
    .filter((words) => words !== '');
}

/** XML with an element a line, indented; an element that holds only text stays on its line. */
export function pretty(xml: string): string {
  let depth = 0;
  const lines = xml
    .replace(/<\?.*?\?>\s*/, '')
    .replace(/ xmlns:\w+="[^"]*"| mc:Ignorable="[^"]*"/g, '')
    .split(/(?<=>)(?=<)/)
    .flatMap((line) => line.split(/(?<=[^>])(?=<(?!\/))/))
    .map((line) => {
      const closes = line.startsWith('</');
      if (closes) depth -= 1;
      const indented = '  '.repeat(depth) + line;
      if (!closes && !line.endsWith('/>') && !line.includes('</')) depth += 1;
      return indented;
    });
  return `${lines.join('\n')}\n`;
}
