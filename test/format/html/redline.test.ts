import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock, FlowList } from '../../../src/flow/flow.ts';
import { flowOn } from '../../../src/flow/revisions.ts';
import { renderFragment, renderPage } from '../../../src/format/html/render.ts';
import { shapeOf } from '../../support/html-sides.ts';
import { deleted, englishRedline, inserted, koreanRedline } from '../../support/redline-flow.ts';
import { englishSample, item, paragraph, run } from '../../support/sample-flow.ts';
import { decode, shippedTheme } from './theme.ts';

const redlines = [
  ['English', englishRedline],
  ['Korean', koreanRedline],
] as const;

async function fragmentOf(flow: Flow): Promise<string> {
  return decode(await renderFragment(flow, shippedTheme));
}

async function blocksOf(...blocks: readonly FlowBlock[]): Promise<string> {
  const html = await fragmentOf({ ...englishRedline, blocks });
  const start = html.indexOf('<div class="stele-body">\n') + '<div class="stele-body">\n'.length;
  return html
    .slice(start, html.indexOf('</div>\n</article>'))
    .replace(/<a class="stele-permalink"[^>]*><\/a>/g, '');
}

describe('a redline', () => {
  test.each(redlines)('in %s without its deletions is the newer edition, id by id', async (_, flow) => {
    const taken = shapeOf(await fragmentOf(flow), 'new');
    expect(taken).toEqual(shapeOf(await fragmentOf(flowOn(flow, 'new')), null));
    expect(taken.join('\n')).not.toMatch(/stele-(?:change|old|new)/);
  });

  test.each(redlines)('in %s without its insertions is the older edition', async (_, flow) => {
    // A clause that stands in it twice has its own name where it stands now, so the older edition's names are not all there.
    const taken = shapeOf(await fragmentOf(flow), 'old', 'no ids');
    expect(taken).toEqual(shapeOf(await fragmentOf(flowOn(flow, 'old')), null, 'no ids'));
  });

  test('says of words which edition has them, to those who do not see the marks too', async () => {
    const text = paragraph(['a'], run('kept '), deleted('old'), inserted('new'));
    const revised = { kind: 'reworded', side: 'both', move: null } as const;
    expect(await blocksOf({ ...text, revised })).toBe(
      '<p id="a" class="stele-change stele-reworded">kept ' +
        '<del class="stele-reworded" data-stele-said="deleted">old</del>' +
        '<ins class="stele-reworded" data-stele-said="inserted">new</ins></p>\n',
    );
  });

  test('says of a clause that was moved away where it is, and not that it was deleted', async () => {
    const text = paragraph(['was.a'], deleted('words'));
    const move = { anchor: 'a', note: [run('Moved to “Cookies”')] };
    expect(await blocksOf({ ...text, revised: { kind: 'moved', side: 'old', move } })).toBe(
      '<p id="was.a" class="stele-change stele-moved stele-old">' +
        '<span class="stele-move"><a href="#a">Moved to “Cookies”</a> </span>' +
        '<del class="stele-moved">words</del></p>\n',
    );
  });

  test('tells the new words of a clause that moved with its part from the move', async () => {
    const { redline } = englishRedline;
    const text = paragraph(['Cookies.1'], run('kept '), inserted('new'));
    const move = { anchor: 'was.Cookies.1', note: [] };
    const listed = redline && {
      ...redline,
      changes: [{ kind: 'reworded', name: 'Reworded', anchor: 'Cookies.1', runs: [] } as const],
    };
    const html = await fragmentOf({
      ...englishRedline,
      redline: listed,
      blocks: [{ ...text, revised: { kind: 'moved', side: 'new', move } }],
    });
    expect(html).toContain(
      '<p id="Cookies.1" class="stele-change stele-moved stele-new">kept <ins class="stele-reworded" data-stele-said="inserted">new</ins>',
    );
  });

  test('has one landmark for a part that stands in it twice', async () => {
    const html = await fragmentOf(englishRedline);
    expect(html).toContain('<section class="stele-part stele-moved stele-new" aria-labelledby="Cookies">');
    expect(html).toContain('<section class="stele-part stele-moved stele-old">');
  });

  test('marks the text of an item by itself, and the item where all of it came or went', async () => {
    const both = { kind: 'reworded', side: 'both', move: null } as const;
    const old = { kind: 'removed', side: 'old', move: null } as const;
    const list: FlowList = {
      type: 'list',
      marker: { type: 'bullet' },
      level: 1,
      items: [
        item(
          '•',
          { ...paragraph(['a'], run('x '), inserted('y')), revised: both },
          paragraph(['b'], run('z')),
        ),
        item('•', { ...paragraph(['c'], deleted('w')), revised: old }),
      ],
    };
    expect(await blocksOf(list)).toBe(
      [
        '<ul>',
        '<li id="a"><div class="stele-change stele-reworded">x <ins class="stele-reworded" data-stele-said="inserted">y</ins></div>',
        '<p id="b">z</p>',
        '</li>',
        '<li id="c" class="stele-removed stele-old"><div class="stele-change stele-removed stele-old"><del class="stele-removed" data-stele-said="deleted">w</del></div></li>',
        '</ul>',
        '',
      ].join('\n'),
    );
  });

  test('counts the items of each edition by themselves', async () => {
    const revised = { kind: 'removed', side: 'old', move: null } as const;
    const one = (label: string, of: object) => item(label, { ...paragraph([label], run(label)), ...of });
    const html = await blocksOf({
      type: 'list',
      marker: { type: 'ordered', style: 'decimal', start: 3 },
      level: 1,
      items: [one('3', {}), one('4', { revised }), one('5', { revised }), one('4 now', {}), one('5 now', {})],
    });
    expect(
      [...html.matchAll(/<li id="([^"]*)"[^>]*?(?: value="(\d+)")?>/g)].map(([, id, value]) => [id, value]),
    ).toEqual([
      ['3', undefined],
      ['4', undefined],
      ['5', undefined],
      ['4 now', '4'],
      ['5 now', undefined],
    ]);
  });

  test('lists its changes, counts them by kind and lets each kind be shown by itself', async () => {
    const html = await fragmentOf(englishRedline);
    expect(html).toContain(
      [
        '</header>',
        '<section class="stele-changes" aria-labelledby="_changes">',
        '<h3 id="_changes">What changed</h3>',
        '<fieldset class="stele-filter" hidden>',
        '<legend>Show</legend>',
        '<label><input type="checkbox" id="_show-added" checked> Added: 8</label>',
      ].join('\n'),
    );
    expect(html).toContain(
      '<label><input type="checkbox" id="_only-changed"> Changed clauses only</label>\n</fieldset>\n<ol>\n',
    );
    expect(html).toContain(
      '<li class="stele-removed"><a href="#was.Children"><span class="stele-kind">Removed</span> <span>Children</span></a></li>',
    );
    expect(html.split('<span class="stele-kind">')).toHaveLength(24);
  });

  test('says so where nothing was changed, and then has no filter', async () => {
    const { redline } = englishRedline;
    if (redline === null) throw new Error('the sample is a redline');
    const html = await fragmentOf({ ...englishRedline, redline: { ...redline, changes: [], counts: [] } });
    expect(html).toContain('<h3 id="_changes">What changed</h3>\n<p>No clause was changed.</p>\n</section>');
    expect(html).not.toContain('<input');
  });

  test.each(redlines)('in %s gives each anchor one element, and each link a place', async (_, flow) => {
    const html = await fragmentOf(flow);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('takes markup in its words for characters', async () => {
    const hostile = '"><script>alert(1)</script>';
    const { redline } = englishRedline;
    if (redline === null) throw new Error('the sample is a redline');
    const words = { show: hostile, onlyChanged: hostile, inserted: hostile, deleted: hostile };
    const counts = redline.counts.map((count) => ({ ...count, name: hostile, label: hostile }));
    const changes = redline.changes.map((change) => ({
      ...change,
      name: hostile,
      anchor: 'title"><script>',
    }));
    expect(
      await fragmentOf({ ...englishRedline, redline: { ...redline, words, counts, changes } }),
    ).not.toContain('<script');
  });
});

test('an edition that is no redline says nothing of one', async () => {
  expect(decode(await renderPage(englishSample, shippedTheme))).not.toMatch(
    /<ins|<del|<input|stele-(?:change|added|old|new)|data-stele-/,
  );
});
