import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { renderTableOfContents } from '../../../src/format/html/table-of-contents.ts';
import { englishSample, heading, koreanSample, lineBreak, run } from '../../support/sample-flow.ts';
import { decode, shippedTheme } from './theme.ts';

const schema = JSON.parse(readFileSync('schemas/toc.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const part = (level: 2 | 3 | 4, anchors: readonly string[], ...below: readonly object[]) => ({
  type: 'part',
  role: 'section',
  effective: null,
  heading: heading(level, anchors, run(`Level ${level} <b>`, 'strong'), lineBreak, run('& more')),
  blocks: below,
});

test('lists every heading with an anchor, below the heading that it stands below', async () => {
  const blocks = [
    part(2, ['Cookies', 'Old_Cookies'], part(3, ['Kinds'], part(4, ['Own']))),
    part(2, [], part(3, ['Left'])),
  ] as unknown as typeof englishSample.blocks;
  const text = decode(await renderTableOfContents({ ...englishSample, blocks }, shippedTheme));
  expect(JSON.parse(text)).toEqual({
    schema: 1,
    notice: 'privacy',
    version: '2026-11-02',
    locale: 'en',
    title: 'Privacy Notice & Terms <of use>',
    entries: [
      {
        anchor: 'Cookies',
        text: 'Level 2 <b> & more',
        level: 2,
        entries: [
          {
            anchor: 'Kinds',
            text: 'Level 3 <b> & more',
            level: 3,
            entries: [{ anchor: 'Own', text: 'Level 4 <b> & more', level: 4, entries: [] }],
          },
        ],
      },
      { anchor: 'Left', text: 'Level 3 <b> & more', level: 3, entries: [] },
    ],
  });
  expect(text.endsWith('}\n')).toBe(true);
});

test('is what its schema says, in Korean, at whatever level a site has the title', async () => {
  const web = { ...koreanSample.web, headingBase: 4 } as const;
  const bytes = await renderTableOfContents(koreanSample, shippedTheme);
  expect(await renderTableOfContents({ ...koreanSample, web }, shippedTheme)).toEqual(bytes);
  const value = JSON.parse(decode(bytes)) as { entries: { text: string }[] };
  expect(value.entries[0]?.text).toMatch(/^\p{sc=Hang}/u);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['a title that is missing', { title: undefined }],
  ['another schema', { schema: 2 }],
  ['an entry without a place', { entries: [{ text: 'x', level: 2, entries: [] }] }],
  ['a level of the title', { entries: [{ anchor: 'x', text: 'x', level: 1, entries: [] }] }],
])('the schema refuses %s', async (_, wrong) => {
  const sound = JSON.parse(decode(await renderTableOfContents(englishSample, shippedTheme))) as object;
  expect(validate({ ...sound, ...wrong })).toBe(false);
});
