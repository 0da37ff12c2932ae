import { describe, expect, test } from 'vitest';
import { layout } from '../../../../src/format/pdf/layout/layout.ts';
import { caveatText, outdatedFlow } from '../../../support/outdated-flow.ts';
import { englishSample, paragraph, run } from '../../../support/sample-flow.ts';
import { area, bareFlow, linesOf, monospace, tokens } from '../paper.ts';

const outdated = ['title', 'intro.1', 'Collect', 'kr.transfers', 'kr.transfers.2.1'];
const made = layout(outdatedFlow(englishSample, outdated), tokens, monospace);
const runs = made.pages.flatMap(({ lines }) => lines.flatMap((line) => line.runs));

describe('an edition that is not up to date, on paper', () => {
  test('has the banner on its first page, between the cover and the contents', () => {
    const [first] = made.pages;
    if (first === undefined) throw new Error('there is no page');
    const lines = linesOf(first);
    const at = lines.indexOf('Translation not up to date');
    expect(lines[at - 1]).toBe('Effective: 1 December 2026');
    // A label and its item stand on one line, each for itself.
    expect(lines.indexOf('Contents')).toBe(at + outdated.length * 2 + 4);
    expect(lines.slice(at + 4, at + 8)).toEqual(['•', 'Clause title', '•', 'Clause intro.1']);
  });

  test('sets it on a tinted ground without gaps, with a rule at its left', () => {
    const boxes = made.pages[0]?.shapes.flatMap((shape) => (shape.type === 'box' ? [shape] : [])) ?? [];
    const rules = boxes.filter(({ colour }) => colour === 'warning');
    const grounds = boxes.filter(({ colour, y }) => colour === 'tint' && rules.some((rule) => rule.y === y));
    expect(rules.length).toBe(outdated.length + 4);
    expect(grounds.length).toBe(rules.length);
    for (const [index, { x, y, width }] of grounds.entries()) {
      expect([x, x + width]).toEqual([area.left, expect.closeTo(area.right)]);
      const above = grounds[index - 1];
      if (above !== undefined) expect(above.y + above.height).toBeGreaterThanOrEqual(y);
    }
  });

  test('goes on on the next page where it is long', () => {
    const many = Array.from({ length: 50 }, (_, index) => paragraph([`a.${index}`], run(`Text ${index}.`)));
    const names = many.map(({ anchors: [anchor = ''] }) => anchor);
    const { pages } = layout(outdatedFlow(bareFlow(many), names), tokens, monospace);
    const [first = [], second = []] = pages.map(linesOf);
    expect(first.at(-1)).toMatch(/^Clause a\.\d+$/);
    expect([...first, ...second].filter((line) => line.startsWith('Clause a.'))).toEqual(
      names.map((name) => `Clause ${name}`),
    );
    expect(pages[1]?.shapes).toContainEqual(expect.objectContaining({ colour: 'warning', y: area.top }));
  });

  test('marks each clause in a colour and weight of its own, as a link to the source', () => {
    const marks = runs.filter(({ text, colour }) => text.startsWith(caveatText) && colour === 'warning');
    expect(marks).toHaveLength(outdated.length);
    expect(new Set(marks.map(({ face }) => face))).toEqual(new Set(['bold']));
    const links = marks.map(({ of }) => made.elements[typeof of === 'number' ? of : -1]);
    expect(links.map((element) => (element?.role === 'Link' ? element.link : null))).toEqual(
      outdated.map((anchor) => ({
        type: 'address',
        href: `https://www.example.com/legal/privacy/en/#${anchor}`,
        reference: null,
      })),
    );
  });

  test('has the same outline and the same headings as one that is up to date', () => {
    const plain = layout(englishSample, tokens, monospace);
    const names = ({ headings }: typeof made) => headings.map(({ level, text }) => [level, text]);
    expect(names(made)).toEqual(names(plain));
    const inHeadings = runs.filter(({ of, text }) => {
      let element = typeof of === 'number' ? made.elements[of] : undefined;
      while (element?.role === 'Link' && element.parent !== null) element = made.elements[element.parent];
      return element !== undefined && /^H\d$/.test(element.role) && text.includes(caveatText);
    });
    expect(inHeadings).toEqual([]);
  });
});
