import { TextRun } from 'docx';
import { assertNever } from '../../ast/assert-never.ts';
import type { TagScope } from '../../locale/inline-tags.ts';
import type { WordChange } from '../../wording/word-changes.ts';
import type { HandOutUnit } from '../hand-out.ts';
import { type TagNode, tagTree } from '../tag-tree.ts';
import { changedWords, printChanges, remarkOf } from '../unit-words.ts';
import { colours, languageOf } from './look.ts';

/** A text with its tags as words of their own colour: they are edited like words, and survive it. */
export function taggedRuns(text: string, scope: TagScope, locale: string): TextRun[] {
  const { language, rightToLeft } = languageOf(locale);
  const words = (value: string): TextRun[] => lines(value, { language, rightToLeft });
  const tag = (value: string): TextRun[] => lines(value, { color: colours.tag, noProof: true });
  const runs = (nodes: readonly TagNode[]): TextRun[] =>
    nodes.flatMap((node) => {
      switch (node.type) {
        case 'text':
          return words(node.text);
        case 'break':
          return tag('<br/>');
        case 'element':
          return [...tag(`<${node.name}>`), ...runs(node.children), ...tag(`</${node.name}>`)];
        default:
          return assertNever(node);
      }
    });
  return runs(tagTree(text, scope));
}

const changeLooks = {
  same: {},
  deleted: { color: colours.deleted },
  inserted: { color: colours.inserted, bold: true },
} as const satisfies Record<WordChange['type'], object>;

/** How far a translation is, and what changed in its source; as words they are those of `remarkOf`. */
export function remarkRuns(unit: HandOutUnit): TextRun[] {
  const changes = changedWords(unit);
  const words = remarkOf(unit);
  return [
    ...lines(words.slice(0, words.length - printChanges(changes).length), { noProof: true }),
    ...changes.flatMap((change) =>
      lines(printChanges([change]), { noProof: true, ...changeLooks[change.type] }),
    ),
  ];
}

type Look = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text' | 'children' | 'break'>;

/** A line feed is a line break of Word; other white space is a space, which is how a clause reads it. */
function lines(text: string, look: Look): TextRun[] {
  return text
    .replace(/[\t\r]/g, ' ')
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}
