import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowRevision, FlowRun } from '../../src/flow/flow.ts';
import { type FlowInline, nest } from '../../src/flow/nest.ts';
import { lineBreak, run, toAddress, toAnchor } from '../support/sample-flow.ts';

const cookies = toAnchor('Cookies');

/** `<link words>`, `*strong*`, `_emphasis_`, `/` for a break. */
function sketch(inlines: readonly FlowInline[]): string {
  const sketchOf = (inline: FlowInline): string => {
    switch (inline.type) {
      case 'words':
        return inline.text;
      case 'break':
        return '/';
      case 'field':
        return '#';
      case 'link':
        return `<${sketch(inline.children)}>`;
      case 'revision':
        return `${inline.revision === 'inserted' ? '+' : '-'}(${sketch(inline.children)})`;
      case 'strong':
        return `*${sketch(inline.children)}*`;
      case 'emphasis':
        return `_${sketch(inline.children)}_`;
    }
  };
  return inlines.map(sketchOf).join('');
}

describe('nest', () => {
  test('keeps runs without marks as they are', () => {
    expect(sketch(nest([run('a'), lineBreak, run('b')]))).toBe('a/b');
    expect(nest([])).toEqual([]);
  });

  test('makes one link of neighbours that lead to one place', () => {
    expect(sketch(nest([run('Cookie ', cookies), run('Notice', 'strong', cookies)]))).toBe(
      '<Cookie *Notice*>',
    );
  });

  test('keeps links to different places apart', () => {
    expect(sketch(nest([run('a', cookies), run('b', toAddress('https://example.com', 1))]))).toBe('<a><b>');
  });

  test('puts the mark that reaches farthest outside', () => {
    const runs = [run('a ', 'emphasis'), run('b', 'strong', 'emphasis', cookies), run(' c', 'emphasis')];
    expect(sketch(nest(runs))).toBe('_a <*b*> c_');
  });

  test('cuts the weight, never the link, where the two cross', () => {
    const runs = [run('a', 'strong'), run('b', 'strong', cookies), run('c', cookies)];
    expect(sketch(nest(runs))).toBe('*a*<*b*c>');
  });

  test('gives a break the marks that its neighbours share', () => {
    expect(sketch(nest([run('a', 'strong', cookies), lineBreak, run('b', cookies)]))).toBe('<*a*/b>');
    expect(sketch(nest([run('a', 'strong'), lineBreak, run('b', 'strong')]))).toBe('*a/b*');
  });

  test('puts a mark within the revision that has it alone, and the revision within a link that both have', () => {
    const gone = revised(run('b', 'strong', cookies), 'deleted');
    expect(sketch(nest([run('a '), gone, revised(run(' c'), 'deleted')]))).toBe('a -(<*b*> c)');
    expect(sketch(nest([run('a ', cookies), gone, revised(run('d', cookies), 'inserted')]))).toBe(
      '<a -(*b*)+(d)>',
    );
    expect(sketch(nest([run('a'), revised(lineBreak, 'inserted'), run('b')]))).toBe('a+(/)b');
  });

  test('keeps every leaf, its order and its marks', () => {
    const revision = fc.constantFrom(undefined, 'inserted' as const, 'deleted' as const);
    const marks = fc.record({
      text: fc.constantFrom('a', 'b', 'c'),
      strong: fc.boolean(),
      emphasis: fc.boolean(),
      link: fc.constantFrom(null, cookies, toAddress('https://example.com', 1)),
      locale: fc.constantFrom(null, 'ko'),
      verbatim: fc.boolean(),
    });
    const anyRun: fc.Arbitrary<FlowRun> = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.tuple(marks, revision).map(([fields, of]) => revised({ type: 'text', ...fields }, of)),
      },
      { weight: 1, arbitrary: revision.map((of) => revised(lineBreak, of)) },
    );
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 12 }), (runs) => {
        const nested = nest(runs);
        expect([...leavesOf(nested, run('-'))].map(comparable)).toEqual(runs.map(comparable));
        expect(emptyMarks(nested)).toEqual([]);
      }),
    );
  });

  test('never cuts a link in two', () => {
    const anyRun = fc.record({ strong: fc.boolean(), emphasis: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyRun, { minLength: 1, maxLength: 8 }), (weights) => {
        const linked = weights.map((weight) => ({ ...run('a', cookies), ...weight }));
        const runs = [run('x', 'strong'), ...linked, run('y', 'emphasis')];
        expect(sketch(nest(runs)).split('<')).toHaveLength(2);
      }),
    );
  });
});

function revised(of: FlowRun, revision: FlowRevision | undefined): FlowRun {
  return revision === undefined || of.type === 'field' ? of : { ...of, revision };
}

/** The marks that would stand around nothing if what one revision holds were taken out. */
function emptyMarks(inlines: readonly FlowInline[]): readonly FlowInline[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return [];
    const empty = inline.type !== 'revision' && inline.children.every(({ type }) => type === 'revision');
    const revisions = new Set(
      inline.children.map((child) => (child.type === 'revision' ? child.revision : '')),
    );
    return [...(empty && revisions.size === 1 ? [inline] : []), ...emptyMarks(inline.children)];
  });
}

type Marks = Omit<ReturnType<typeof run>, 'text' | 'type'>;

function* leavesOf(inlines: readonly FlowInline[], marks: Marks): Generator<FlowRun> {
  for (const inline of inlines) {
    if (inline.type === 'words') yield { ...marks, ...inline, type: 'text' };
    else if (inline.type === 'break') yield revised(inline, marks.revision);
    else if (inline.type === 'field') yield inline;
    else if (inline.type === 'revision') {
      yield* leavesOf(inline.children, { ...marks, revision: inline.revision });
    } else if (inline.type === 'link') yield* leavesOf(inline.children, { ...marks, link: inline.link });
    else yield* leavesOf(inline.children, { ...marks, [inline.type]: true });
  }
}

function comparable(leaf: FlowRun): unknown {
  return leaf.type === 'text'
    ? [leaf.text, leaf.strong, leaf.emphasis, leaf.link, leaf.locale, leaf.verbatim, leaf.revision]
    : [leaf.type, leaf.type === 'break' ? leaf.revision : undefined];
}
