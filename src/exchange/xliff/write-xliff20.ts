import { assertNever } from '../../ast/assert-never.ts';
import type { ClauseState } from '../../status/clause-state.ts';
import type { HandOut, HandOutUnit } from '../hand-out.ts';
import { type TagNode, tagTree } from '../tag-tree.ts';
import { attributesOf, escapeText } from './escape-xml.ts';
import { linkAddresses } from './link-addresses.ts';
import { notesOf } from './notes.ts';

/** How far a segment is (XLIFF 2.0, 4.3.1.28): a tool offers what is `initial` as work to do. */
const states = {
  missing: 'initial',
  stale: 'initial',
  edited: 'translated',
  translated: 'translated',
  current: 'translated',
  reviewed: 'reviewed',
  approved: 'final',
} as const satisfies Record<ClauseState, string>;

/** Where no inline tag stands for something, its look. */
const looks: Readonly<Record<string, readonly [type: string, subType: string | null]>> = {
  strong: ['fmt', 'xlf:b'],
  em: ['fmt', 'xlf:i'],
};

/** A hand-out as XLIFF 2.0 core (OASIS Standard, 2014), UTF-8. A unit is a clause and has one segment. */
export function writeXliff20({ notice, version, sourceLocale, targetLocale, units }: HandOut): Uint8Array {
  const file = attributesOf({ id: notice, original: notice, canResegment: 'no', 'xml:space': 'preserve' });
  const xliff = attributesOf({
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    version: '2.0',
    srcLang: sourceLocale,
    trgLang: targetLocale,
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${xliff}>`,
    `  <file${file}>`,
    `    <notes><note category="version">${escapeText(version)}</note></notes>`,
    ...units.flatMap(unitLines),
    '  </file>',
    '</xliff>',
    '',
  ];
  return new TextEncoder().encode(lines.join('\n'));
}

function unitLines(unit: HandOutUnit): readonly string[] {
  const source = tagTree(unit.source, unit.scope);
  const target = unit.target === null ? null : tagTree(unit.target, unit.scope);
  const data = new Map([...linkAddresses(source, unit.scope), ...linkAddresses(target ?? [], unit.scope)]);
  const code = (nodes: readonly TagNode[]): string => inlineCode(nodes, data);
  const segment = attributesOf({ state: states[unit.state], subState: `stele:${unit.state}` });
  return [
    `    <unit${attributesOf({ id: unit.id, name: unit.id, canResegment: 'no' })}>`,
    '      <notes>',
    ...notesOf(unit).map(
      ({ kind, text }) => `        <note${attributesOf({ category: kind })}>${escapeText(text)}</note>`,
    ),
    '      </notes>',
    ...(data.size === 0 ? [] : ['      <originalData>', ...dataLines(data), '      </originalData>']),
    `      <segment${segment}>`,
    `        <source xml:space="preserve">${code(source)}</source>`,
    ...(target === null ? [] : [`        <target xml:space="preserve">${code(target)}</target>`]),
    '      </segment>',
    '    </unit>',
  ];
}

function dataLines(data: ReadonlyMap<string, string>): readonly string[] {
  return [...data].map(([id, address]) => `        <data id="${dataId(id)}">${escapeText(address)}</data>`);
}

function dataId(id: string): string {
  return `to-${id}`;
}

function inlineCode(nodes: readonly TagNode[], data: ReadonlyMap<string, string>): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return escapeText(node.text);
        case 'break':
          return `<ph${attributesOf({ id: node.id, type: 'fmt', subType: 'xlf:lb', equiv: '\n', disp: '<br/>', canDelete: 'no', canCopy: 'no' })}/>`;
        case 'element': {
          const [type, subType] = looks[node.name] ?? ['link', null];
          const attributes = attributesOf({
            id: node.id,
            type,
            subType,
            dispStart: `<${node.name}>`,
            dispEnd: `</${node.name}>`,
            dataRefStart: data.has(node.id) ? dataId(node.id) : null,
            canDelete: 'no',
            canCopy: 'no',
          });
          return `<pc${attributes}>${inlineCode(node.children, data)}</pc>`;
        }
        default:
          return assertNever(node);
      }
    })
    .join('');
}
