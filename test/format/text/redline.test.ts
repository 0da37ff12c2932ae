import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock, FlowRevised, FlowRun } from '../../../src/flow/flow.ts';
import { printed } from '../../../src/format/text/printed.ts';
import { render } from '../../../src/format/text/render.ts';
import { widthOf } from '../../../src/format/text/width.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { deleted, englishRedline, inserted, koreanRedline } from '../../support/redline-flow.ts';
import { heading, paragraph, run, toAddress } from '../../support/sample-flow.ts';

/** Plain text takes nothing from the theme. */
const noTheme = {} as Theme;

async function textOf(flow: Flow): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await render(flow, noTheme));
}

describe('a redline as plain text', () => {
  test.each([
    ['en', englishRedline],
    ['ko', koreanRedline],
  ])('is readable in %s', async (locale, flow) => {
    await expect(await textOf(flow)).toMatchFileSnapshot(`golden/redline.${locale}.txt`);
  });

  test('has lines of at most 78 columns', async () => {
    const lines = (await textOf(koreanRedline)).split('\n');
    expect(lines.filter((line) => widthOf(line) > 78 || line !== line.trimEnd())).toEqual([]);
  });

  test('says that nothing was changed', async () => {
    const { redline } = englishRedline;
    if (redline === null) throw new Error('the sample is no redline');
    const text = await textOf({ ...englishRedline, redline: { ...redline, counts: [], changes: [] } });
    expect(text).toContain('\n  No clause was changed.\n');
  });

  const cases: readonly (readonly [string, readonly FlowRun[], string])[] = [
    ['spaces outside of the marks', [run('a'), inserted(' b '), run('c')], 'a {+b+} c'],
    ['a space that was changed', [run('a'), deleted(' '), inserted('\u00a0'), run('b')], 'a[- -]{+\u00a0+}b'],
    [
      'neighbours that look different as one',
      [run('x ', 'strong'), inserted('a', 'strong'), inserted('b')],
      'x {+ab+}',
    ],
    ['a break that is gone', [run('a'), { type: 'break', revision: 'deleted' }, run('b')], 'a[-↵-]b'],
    [
      'the number of a link',
      [deleted('x', toAddress('https://a.example.com', 1)), run('y', toAddress('https://b.example.com', 2))],
      '[-x[1]-]y[2]',
    ],
  ];

  test.each(cases)('marks %s', (_, runs, text) => {
    expect(printed(runs)).toBe(text);
  });

  test('marks words of a moved clause, and none of an added one', async () => {
    const moved = (anchor: string, side: 'new' | 'old'): FlowRevised => ({
      kind: 'moved',
      side,
      move: { anchor, note: [run(side)] },
    });
    const blocks: readonly FlowBlock[] = [
      { ...paragraph(['was.a'], deleted('one two')), revised: moved('a', 'old') },
      { ...paragraph(['a'], run('one '), deleted('two'), inserted('three')), revised: moved('was.a', 'new') },
      { ...paragraph(['b'], inserted('new words')), revised: { kind: 'added', side: 'new', move: null } },
      {
        type: 'part',
        role: 'jurisdiction',
        heading: heading(2, ['c'], run('Korea')),
        effective: [inserted('Takes effect tomorrow.')],
        blocks: [],
      },
    ];
    const text = await textOf({ ...englishRedline, blocks, references: { label: 'Links', entries: [] } });
    expect(text.slice(text.indexOf('< one'))).toBe(
      [
        '< one two',
        '< (old)',
        '',
        '> one [-two-]{+three+}',
        '> (new)',
        '',
        '+ new words',
        '',
        '',
        '  Korea',
        '  -----',
        '+ Takes effect tomorrow.',
        '',
      ].join('\n'),
    );
  });
});
