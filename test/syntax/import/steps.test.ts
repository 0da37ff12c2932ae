import { describe, expect, it } from 'vitest';
import { clauseText } from '../../../src/syntax/import/clause-text.ts';
import type { Draft } from '../../../src/syntax/import/draft.ts';
import { dropContents } from '../../../src/syntax/import/drop-contents.ts';
import { findDates } from '../../../src/syntax/import/find-dates.ts';
import { findTitle } from '../../../src/syntax/import/find-title.ts';
import { findUrl } from '../../../src/syntax/import/find-url.ts';
import { flattenHeadings } from '../../../src/syntax/import/flatten-headings.ts';
import { levelHeadings } from '../../../src/syntax/import/level-headings.ts';
import { liftJurisdictions } from '../../../src/syntax/import/lift-jurisdictions.ts';
import { promoteTableHeader } from '../../../src/syntax/import/promote-table-header.ts';
import { resolveLinks } from '../../../src/syntax/import/resolve-links.ts';
import { settleAnchors } from '../../../src/syntax/import/settle-anchors.ts';
import { draftOf, notes, sketch } from './sketch.ts';

/** What a step makes of a draft, with what it says beyond what was said before. */
function outcome(before: Draft, after: Draft) {
  return {
    blocks: sketch(after.blocks),
    repairs: notes(after.notes.repairs.slice(before.notes.repairs.length)),
    unplaced: notes(after.notes.unplaced.slice(before.notes.unplaced.length)),
  };
}

function run(step: (draft: Draft) => Draft, ...lines: readonly string[]) {
  const before = draftOf(...lines);
  return outcome(before, step(before));
}

describe('findTitle', () => {
  const title = (...lines: readonly string[]) => {
    const found = findTitle(draftOf(...lines));
    return [found.title === null ? null : clauseText(found.title), ...sketch(found.blocks)];
  };

  it('should take the heading that a document begins with, of any level, a date line aside', () => {
    expect(title('Notice', '======', '', 'text')).toEqual(['Notice', 'text']);
    expect(title('Updated: June 3, 2022', '', '### Notice', '', '## One')).toEqual([
      'Notice',
      'Updated: June 3, 2022',
      '## One',
    ]);
  });

  it('should take the only heading of the first level, wherever it stands', () => {
    const before = draftOf('text', '', '# Notice', '', 'more');
    expect(outcome(before, findTitle(before))).toEqual({
      blocks: ['text', 'more'],
      repairs: ['3: the title `Notice` stood below other text, and is the first line now'],
      unplaced: [],
    });
  });

  it('should take the front matter’s title, and the heading that repeats it', () => {
    expect(title('---', 'title: Notice', '---', '', '# Notice', '', 'text')).toEqual(['Notice', 'text']);
    expect(title('---', 'title: Notice', '---', '', '# One')).toEqual(['Notice', '# One']);
  });

  it('should take a first paragraph in bold', () => {
    expect(title('**Privacy Notice**', '', 'text')).toEqual(['Privacy Notice', 'text']);
  });

  it('should say so where there is none', () => {
    const before = draftOf('text', '', 'more');
    const after = findTitle(before);
    expect(after.title === null ? null : clauseText(after.title)).toBe('any');
    expect(outcome(before, after).unplaced).toEqual(['1: no title was found; `any` stands for it']);
  });
});

describe('findDates', () => {
  const dates = (...lines: readonly string[]) => {
    const before = draftOf(...lines);
    const after = findDates(before);
    return { posted: after.metadata.posted, effective: after.metadata.effective, ...outcome(before, after) };
  };

  it('should absorb a line that says nothing but the date', () => {
    expect(dates('#### Last Updated: June 3, 2022', '', 'text')).toEqual({
      posted: '2022-06-03',
      effective: '2022-06-03',
      blocks: ['text'],
      repairs: [
        '1: the line `Last Updated: June 3, 2022` is gone: the dates in the front matter stand for it',
      ],
      unplaced: [],
    });
  });

  it('should read two dates, and a day named by an attribute', () => {
    expect(dates('Updated: 1 May 2024', '', 'Effective: 1 June 2024', '', 'text')).toMatchObject({
      posted: '2024-05-01',
      effective: '2024-06-01',
      blocks: ['text'],
    });
    expect(dates('Effective one day', '{: datetime="2024-05-01" }')).toMatchObject({
      posted: '2024-05-01',
      effective: '2024-05-01',
      blocks: ['Effective one day'],
    });
  });

  it('should keep a line that says more', () => {
    expect(dates('Version 1.2, Effective November 1, 2023')).toMatchObject({
      effective: '2023-11-01',
      blocks: ['Version 1.2, Effective November 1, 2023'],
    });
  });

  it('should keep the lines where they contradict what a notice can hold', () => {
    expect(dates('Effective: 1 January 2022', '', 'Updated: 3 June 2022')).toEqual({
      posted: '2022-06-03',
      effective: '2022-06-03',
      blocks: ['Effective: 1 January 2022', 'Updated: 3 June 2022'],
      repairs: [],
      unplaced: [
        '1: the notice takes effect on `2022-01-01`, before its version of `2022-06-03` was posted; its dates stay in the text',
      ],
    });
  });

  it('should say so where there is none', () => {
    expect(dates('text')).toMatchObject({
      posted: '2000-01-01',
      effective: '2000-01-01',
      unplaced: ['1: no date was found; `2000-01-01` stands for it'],
    });
  });
});

describe('liftJurisdictions', () => {
  const lines = [
    '## Certain Jurisdictions',
    '',
    '- Canada',
    '',
    '  **Rights.** Text',
    '',
    '- **Brazil**',
    '',
    '  - a',
    '  - b',
  ];

  it('should lift list items that are places', () => {
    const before = draftOf(...lines);
    const after = liftJurisdictions(before);
    expect(outcome(before, after)).toEqual({
      blocks: ['## Certain Jurisdictions', '::jurisdictions'],
      repairs: [
        '3: the list item `Canada` is a jurisdiction block now, of `CA`',
        '7: the list item `Brazil` is a jurisdiction block now, of `BR`',
        '3: the jurisdictions stand in the order of their names now',
      ],
      unplaced: [],
    });
    expect(
      after.jurisdictions.map(({ heading, blocks }) => [clauseText(heading), ...sketch(blocks)]),
    ).toEqual([
      ['Canada', '**Rights.** Text'],
      ['Brazil', '- a', '- b'],
    ]);
  });

  it('should leave the list where one item is no place', () => {
    expect(run(liftJurisdictions, ...lines, '', '- Atlantis', '', '  text')).toMatchObject({
      repairs: [],
      unplaced: ['12: `Atlantis` is no place that ISO 3166 names; its list stays a list'],
    });
  });

  it('should leave lists of places without text, and lists under other headings', () => {
    const plain = run(liftJurisdictions, '## Countries', '', '- Brazil', '- Canada');
    expect(plain).toEqual({ blocks: ['## Countries', '- Brazil', '- Canada'], repairs: [], unplaced: [] });
    const other = run(liftJurisdictions, '## Offices', '', '- Brazil', '', '  text');
    expect(other).toEqual({ blocks: ['## Offices', '- Brazil', '  text'], repairs: [], unplaced: [] });
  });
});

describe('findUrl', () => {
  const url = (...lines: readonly string[]) => findUrl(draftOf(...lines)).metadata.url;

  it('should take the page whose fragments are anchors of this notice', () => {
    expect(url('## Your rights', '', '[here](https://e.com/privacy/#Your_rights)')).toBe(
      'https://e.com/privacy/',
    );
    expect(url('## Cookies', '## Use', '', '[a](https://e.com/p#Cookies) [b](https://e.com/p#use)')).toBe(
      'https://e.com/p',
    );
  });

  it('should not be led by one link to a common word, or by anchors of other pages', () => {
    expect(
      url('## Cookies', '', '[a](https://e.com/faq#cookies) [b](https://f.com/#Other_thing)'),
    ).toBeNull();
  });

  it('should believe the front matter', () => {
    expect(url('---', 'canonical: https://e.com/a', '---', '', 'text')).toBe('https://e.com/a');
  });
});

describe('settleAnchors and resolveLinks', () => {
  it('should keep anchors as they are declared and as links spell them', () => {
    const before = draftOf(
      ...['## Children’s Data', '', '## Cookies <a name="c"></a>', '', '## Unlinked', ''],
      '[a](#Children.E2.80.99s_Data) [b](#c) [d](#cookies)',
    );
    expect(outcome(before, resolveLinks(settleAnchors(before)))).toEqual({
      blocks: [
        '## Children’s Data {Children.E2.80.99s_Data}',
        '## Cookies {c} @c',
        '## Unlinked',
        '[a](#Children.E2.80.99s_Data) [b](#c) [d](#c)',
      ],
      repairs: ['7: the link to `#cookies` leads to `#c` now'],
      unplaced: [],
    });
  });

  it('should name anchors that are lost', () => {
    const before = draftOf('## Cookies <a name="a"></a> <a name="ü"></a>', '', '## More {: #ä }');
    expect(outcome(before, settleAnchors(before))).toMatchObject({
      blocks: ['## Cookies {a} @a @ü', '## More {C3.A4} @ä'],
      unplaced: [
        '1: the anchor `ü` is lost: its place has the anchor `a`',
        '3: the anchor `ä` cannot be an id; it is `C3.A4` now',
      ],
    });
  });

  it('should keep the words of links that lead nowhere a notice may', () => {
    const before = draftOf(
      '[a](#nowhere) [b](javascript:x) [c](/terms) [d](me@e.com) [e](<https://e.com/a b>)',
    );
    expect(outcome(before, resolveLinks(before))).toEqual({
      blocks: ['a b c [d](mailto:me@e.com) [e](https://e.com/a%20b)'],
      repairs: [
        '1: the link to `me@e.com` leads to `mailto:me@e.com` now',
        '1: the link to `https://e.com/a b` leads to `https://e.com/a%20b` now',
      ],
      unplaced: [
        '1: the link to `#nowhere` leads to no anchor of this notice; its words stay as text',
        '1: the link to `javascript:x` leads to no address that a notice may hold; its words stay as text',
        '1: the link to `/terms` leads to no address that a notice may hold; its words stay as text',
      ],
    });
  });

  it('should make local links of links to the notice’s own address', () => {
    const before = draftOf(
      '---',
      'url: https://e.com/p',
      '---',
      '',
      '## A b',
      '',
      '[x](https://e.com/p/#A_b) [y](/q)',
    );
    expect(outcome(before, resolveLinks(settleAnchors(before)))).toEqual({
      blocks: ['## A b {A_b}', '[x](#A_b) [y](https://e.com/q)'],
      repairs: [
        '7: the link to `https://e.com/p/#A_b` leads to `#A_b` now',
        '7: the link to `/q` leads to `https://e.com/q` now',
      ],
      unplaced: [],
    });
  });
});

describe('dropContents', () => {
  const drop = (...lines: readonly string[]) => {
    const before = resolveLinks(settleAnchors(draftOf(...lines)));
    return outcome(before, dropContents(before));
  };

  it('should drop a list of links to headings before the first section', () => {
    expect(drop('Intro', '', '- [One](#one)', '  - [Two](#two)', '', '# One', '', '## Two')).toEqual({
      blocks: ['Intro', '# One {one}', '## Two {two}'],
      repairs: ['3: the contents list of 2 entries is gone: every format makes its own'],
      unplaced: [],
    });
  });

  it('should drop the heading that calls it so, and name entries in other words', () => {
    expect(
      drop('## Contents', '', '1. [One](#one)', '2. [The second](#two)', '', '# One', '', '## Two'),
    ).toEqual({
      blocks: ['# One {one}', '## Two {two}'],
      repairs: [
        '3: the contents list of 2 entries is gone: every format makes its own',
        '4: the contents entry `The second` stood for `Two`',
      ],
      unplaced: [],
    });
  });

  it('should keep a list that says more, or stands in a section', () => {
    const more = drop('- [One](#one)', '- [Two](#two) and more', '', '# One', '', '## Two');
    expect(more.blocks).toHaveLength(4);
    const within = drop('# One', '', 'See also:', '', '- [One](#one)', '- [Two](#two)', '', '## Two');
    expect(within.blocks).toHaveLength(5);
  });
});

describe('promoteTableHeader', () => {
  it('should make the first body row the header, without what set it off', () => {
    expect(
      run(promoteTableHeader, '|  |  |', '| - | - |', '| _**Name**_ | **Use** |', '| a | **b** |'),
    ).toEqual({
      blocks: ['table', '| Name | Use |', '| a | **b** |'],
      repairs: ['3: the first row of a table is its header row now'],
      unplaced: [],
    });
  });

  it('should say so where nothing set the first row off', () => {
    expect(run(promoteTableHeader, '|  |  |', '| - | - |', '| a | b |')).toEqual({
      blocks: ['table', '| a | b |'],
      repairs: [],
      unplaced: ['3: a table has no header row; its first row was made one'],
    });
  });

  it('should leave a table that has a header', () => {
    expect(run(promoteTableHeader, '| **a** |', '| - |', '| b |')).toEqual({
      blocks: ['table', '| **a** |', '| b |'],
      repairs: [],
      unplaced: [],
    });
  });
});

describe('levelHeadings and flattenHeadings', () => {
  it('should step by one from the second level', () => {
    expect(run(levelHeadings, '#### a', '##### b', '###### c', '#### d', '# e', '### f').blocks).toEqual([
      '## a',
      '### b',
      '#### c',
      '## d',
      '## e',
      '### f',
    ]);
  });

  it('should name a heading that stands too deep', () => {
    expect(run(levelHeadings, '# a', '## b', '### c', '#### d', '##### e', '###### f')).toMatchObject({
      blocks: ['## a', '### b', '#### c', '##### d', '###### e', '###### f'],
      unplaced: ['6: the heading `f` stands too deep; it is one level of those above it now'],
    });
  });

  it('should make bold paragraphs of headings in lists', () => {
    expect(run(flattenHeadings, '- a', '', '  ## b *c*')).toEqual({
      blocks: ['- a', '  **b _c_**'],
      repairs: [],
      unplaced: ['3: the heading `b c` stands in a list item; it is a paragraph in bold now'],
    });
  });
});
