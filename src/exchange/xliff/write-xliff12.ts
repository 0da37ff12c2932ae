import { assertNever } from '../../ast/assert-never.ts';
import { type ClauseState, isApproved } from '../../status/clause-state.ts';
import type { HandOut, HandOutUnit } from '../hand-out.ts';
import { type TagNode, tagTree } from '../tag-tree.ts';
import { linksOf } from '../unit-words.ts';
import { attributesOf, escapeText } from './escape-xml.ts';
import { type Note, notesOf } from './notes.ts';

/** How far a target is (XLIFF 1.2, state). */
const states = {
  missing: 'needs-translation',
  stale: 'needs-review-translation',
  edited: 'translated',
  translated: 'translated',
  current: 'translated',
  reviewed: 'signed-off',
  approved: 'final',
} as const satisfies Record<ClauseState, string>;

const looks: Readonly<Record<string, string>> = { strong: 'bold', em: 'italic' };

/** A hand-out as XLIFF 1.2 (OASIS Standard, 2008), UTF-8. A `trans-unit` is a clause. */
export function writeXliff12({ notice, version, sourceLocale, targetLocale, units }: HandOut): Uint8Array {
  const file = attributesOf({
    original: notice,
    'source-language': sourceLocale,
    'target-language': targetLocale,
    datatype: 'plaintext',
    'xml:space': 'preserve',
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
    `  <file${file}>`,
    `    <header><note from="version">${escapeText(version)}</note></header>`,
    '    <body>',
    ...units.flatMap(unitLines),
    '    </body>',
    '  </file>',
    '</xliff>',
    '',
  ];
  return new TextEncoder().encode(lines.join('\n'));
}

function unitLines(unit: HandOutUnit): readonly string[] {
  const source = inlineCode(tagTree(unit.source, unit.scope));
  const target = unit.target === null ? '' : inlineCode(tagTree(unit.target, unit.scope));
  const approved = isApproved(unit.state) ? 'yes' : null;
  return [
    `      <trans-unit${attributesOf({ id: unit.id, resname: unit.id, approved, 'xml:space': 'preserve' })}>`,
    `        <source>${source}</source>`,
    `        <target${attributesOf({ state: states[unit.state] })}>${target}</target>`,
    ...[...linkNotes(unit), ...notesOf(unit)].map(
      ({ kind, text }) => `        <note${attributesOf({ from: kind })}>${escapeText(text)}</note>`,
    ),
    '      </trans-unit>',
  ];
}

function linkNotes(unit: HandOutUnit): readonly Note[] {
  const links = linksOf(unit);
  return links === null ? [] : [{ kind: 'links', text: links }];
}

function inlineCode(nodes: readonly TagNode[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return escapeText(node.text);
        case 'break':
          return `<x${attributesOf({ id: node.id, ctype: 'lb', 'equiv-text': '<br/>' })}/>`;
        case 'element': {
          const ctype = looks[node.name] ?? 'link';
          return `<g${attributesOf({ id: node.id, ctype })}>${inlineCode(node.children)}</g>`;
        }
        default:
          return assertNever(node);
      }
    })
    .join('');
}
