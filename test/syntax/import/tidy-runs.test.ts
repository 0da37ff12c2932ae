import { describe, expect, it } from 'vitest';
import { type DraftMarks, type DraftRun, unmarked } from '../../../src/syntax/import/draft.ts';
import { runsToMdast } from '../../../src/syntax/import/runs-to-mdast.ts';
import { tidyRuns } from '../../../src/syntax/import/tidy-runs.ts';
import { writeMdast } from '../../../src/syntax/markdown/source-markdown.ts';

const strong: DraftMarks = { ...unmarked, strong: true };
const text = (value: string, marks: DraftMarks = unmarked): DraftRun => ({ type: 'text', value, marks });
const lineBreak: DraftRun = { type: 'break', marks: unmarked };

function written(runs: readonly DraftRun[]): string {
  return writeMdast({ type: 'root', children: [{ type: 'paragraph', children: runsToMdast(runs) }] }).trim();
}

describe('tidyRuns', () => {
  it('should make single spaces, and none at the ends', () => {
    expect(tidyRuns([text('  one \n two\t'), text(' three\u00a0 ')])).toEqual([text('one two three')]);
  });

  it('should keep a no-break space between words', () => {
    expect(tidyRuns([text('Article\u00a05')])).toEqual([text('Article\u00a05')]);
  });

  it('should move the space at the edge of a mark out of it', () => {
    expect(tidyRuns([text('see'), text(' bold ', strong), text('here')])).toEqual([
      text('see '),
      text('bold', strong),
      text(' here'),
    ]);
  });

  it('should drop breaks at the ends and double ones, and the spaces beside one', () => {
    expect(
      tidyRuns([lineBreak, text('one '), lineBreak, text(' '), lineBreak, text(' two'), lineBreak]),
    ).toEqual([text('one'), lineBreak, text('two')]);
  });

  it('should join neighbours of the same marks', () => {
    expect(tidyRuns([text('a', strong), text('b', strong)])).toEqual([text('ab', strong)]);
  });
});

describe('runsToMdast', () => {
  const link = { href: '#x', line: 1 };

  it('should nest the mark that reaches farthest outermost', () => {
    const runs = [text('a ', strong), text('b', { ...strong, link }), text(' c', strong)];
    expect(written(runs)).toBe('**a [b](#x) c**');
    expect(written([text('b', { ...strong, link }), text(' c', strong)])).toBe('**[b](#x) c**');
    expect(written([text('b', { ...strong, link }), text(' c', { ...unmarked, link })])).toBe(
      '[**b** c](#x)',
    );
  });

  it('should put bold into emphasis where both reach as far', () => {
    expect(written([text('all', { ...strong, emphasis: true })])).toBe('_**all**_');
  });

  it('should keep two links to one address apart', () => {
    const runs = [text('a', { ...unmarked, link }), text('b', { ...unmarked, link: { ...link } })];
    expect(written(runs)).toBe('[a](#x)[b](#x)');
  });

  it('should write a break in a mark', () => {
    expect(written([text('a', strong), { type: 'break', marks: strong }, text('b', strong)])).toBe(
      '**a<br>b**',
    );
  });
});
