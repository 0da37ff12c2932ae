import { expect, it } from 'vitest';
import { redlineOf } from '../../src/redline/compare.ts';
import type { RedlineItem, RedlineNode } from '../../src/redline/redline.ts';
import { parseBody } from '../support/notice-source.ts';

const signs = { kept: '', added: '+', removed: '-', 'moved-here': '>', 'moved-away': '<' } as const;

/** The tree in a line: `(…)` a part, `[…]` a list, each with the sign of its presence before it. */
function shape(nodes: readonly (RedlineNode | RedlineItem)[]): string {
  const told = nodes.map((node): string => {
    const sign = signs[node.presence];
    if (node.type === 'list') return `${sign}[${shape(node.items)}]`;
    if (node.type === 'table') {
      const rows = node.rows.map((row) => {
        const cells = row.cells.map((cell) =>
          cell === null ? '.' : `${cell.before ? 'b' : ''}${cell.after ? 'a' : ''}`,
        );
        return `${signs[row.presence]}${(row.facts.after ?? row.facts.before)?.name}:${cells.join('|')}`;
      });
      return `${sign}{${node.columns.map((column) => signs[column.presence] + column.header.id).join(' ')} / ${rows.join(' ')}}`;
    }
    if ('heading' in node) return `${sign}${node.heading.id}(${shape(node.children)})`;
    const children = node.type === 'item' && node.children.length > 0 ? ` ${shape(node.children)}` : '';
    return `${sign}${node.clause.id}${children}`;
  });
  return told.join(' ');
}

function merged(before: string, after: string): string {
  return shape(redlineOf(parseBody(before).value, parseBody(after).value).children);
}

/** Paragraphs that say their own names. */
function paragraphs(...ids: readonly string[]): string {
  return ids.map((id) => `Clause ${id}. {#${id}}\n\n`).join('');
}

function section(id: string, ...ids: readonly string[]): string {
  return `## Part ${id} {#${id}}\n\n${paragraphs(...ids)}`;
}

it('what was removed stands where its neighbours stand, before what was added there', () => {
  expect(merged(paragraphs('a', 'b', 'c'), paragraphs('a', 'x', 'c'))).toBe('a -b +x c');
  expect(merged(section('s', 'a', 'b') + section('u', 'c'), section('s', 'b') + section('u', 'c'))).toBe(
    's(-a b) u(c)',
  );
});

it('no paragraph of a part stands below the heading of a removed one', () => {
  expect(merged(paragraphs('a') + section('s', 'b'), paragraphs('a', 'x') + section('u', 'c'))).toBe(
    'a +x -s(-b) +u(+c)',
  );
});

it('the least text counts as moved', () => {
  expect(merged(paragraphs('a', 'b', 'c', 'd'), paragraphs('d', 'a', 'b', 'c'))).toBe('>d a b c <d');
  const long = section('long', 'd', 'e', 'f', 'g');
  expect(merged(section('s', 'a') + long, long + section('s', 'a'))).toBe('<s(<a) long(d e f g) >s(>a)');
  expect(merged(long + section('s', 'a'), section('s', 'a') + long)).toBe('>s(>a) long(d e f g) <s(<a)');
});

it('what lies in a moved part moves with it, but for what came or went', () => {
  const long = section('long', 'd', 'e', 'f', 'g');
  expect(merged(section('s', 'a', 'b') + long, long + section('s', 'b', 'c'))).toBe(
    '<s(-a <b) long(d e f g) >s(>b +c)',
  );
});

it('what left a part that was removed moved', () => {
  expect(merged(section('s', 'a', 'b') + section('u', 'c'), section('u', 'c', 'b'))).toBe(
    '-s(-a <b) u(c >b)',
  );
});

it('of two clauses that became one the first did, and the other was removed', () => {
  const ledger =
    '{ "a": { "state": "moved", "to": "x" }, "b": { "state": "moved", "to": "a" }, "y": { "state": "moved", "to": "y" } }';
  const after = parseBody(paragraphs('x'), { ledger }).value;
  expect(shape(redlineOf(parseBody(paragraphs('a', 'b')).value, after).children)).toBe('x -b');
});

it('a list is one with the list that has most of its items', () => {
  const before = '- A one. {#a}\n- B one. {#b}\n- C one. {#c}\n';
  expect(merged(before, '- A one. {#a}\n- B one. {#b}\n\nBetween. {#x}\n\n- C one. {#c}\n')).toBe(
    '[a b <c] +x +[>c]',
  );
  expect(merged(before, '1. A one. {#a}\n1. B one. {#b}\n1. C one. {#c}\n')).toBe('-[<a <b <c] +[>a >b >c]');
  expect(merged(before, '- D one. {#d}\n')).toBe('-[-a -b -c] +[+d]');
});

it('a section that holds for one country now is another kind of part', () => {
  const before = parseBody(section('s', 'a')).value;
  const [part] = before.children;
  const after = { ...before, children: [{ ...part, type: 'jurisdiction', codes: ['KR'], effective: null }] };
  expect(shape(redlineOf(before, after as typeof before).children)).toBe('<s(<a) >s(>a)');
});

it('a cell is there where its row and its column stand together', () => {
  const table = (columns: string, ...rows: readonly string[]): string =>
    [':::table[T {#t}]', '', columns, '| --- | --- |', ...rows, '', ':::'].join('\n');
  const before = table('| A {#a} | B {#b} |', '| 1 {#r} | 2 |', '| 3 {#s} | 4 |');
  const after = table('| A {#a} | C {#c} |', '| 3 {#s} | 5 |', '| 6 {#u} | 7 |');
  expect(merged(before, after)).toBe('{t.a -t.b +t.c / -r:b|b|. s:ba|b|a +u:a|.|a}');
  const wider = '| A {#a} | B {#b} | C {#c} |\n| --- | --- | --- |';
  const turned = table(wider, '| 3 {#s} | 4 | 5 |', '| 1 {#r} | 2 | 6 |').replace('\n| --- | --- |\n', '\n');
  expect(merged(before, turned)).toBe('{t.a t.b +t.c / >s:ba|ba|a r:ba|ba|a <s:ba|ba|.}');
});

it('two tables that share next to nothing stand one after the other', () => {
  const names = Array.from({ length: 40 }, (_, at) => `n${at}`);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const wide = [
    line(names.map((name) => `x {#${name}}`)),
    line(names.map(() => '---')),
    line(names.map((_, at) => (at === 0 ? 'x {#r}' : 'x'))),
  ];
  const tall = ['| x {#k} |', '| --- |', ...names.map((name) => `| x {#${name}} |`)];
  const table = (lines: readonly string[]): string =>
    [':::table[T {#t}]', '', ...lines, '', ':::'].join('\n');
  const found = merged(table(wide), table(tall));
  expect(found).toMatch(/^<\{-t\.n0 .*\} >\{\+t\.k \/ \+n0:a /);
});
