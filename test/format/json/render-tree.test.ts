import { expect, test } from 'vitest';
import { renderTree } from '../../../src/format/json/render-tree.ts';
import { outdatedFlow } from '../../support/outdated-flow.ts';
import { englishSample } from '../../support/sample-flow.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('writes the tree without its places, and that there is no banner', () => {
  expect(decode(renderTree({ id: 'x', list: [1], none: [], span: { start: 1 } }, null))).toBe(
    '{\n  "id": "x",\n  "list": [\n    1\n  ],\n  "none": [],\n  "banner": null\n}\n',
  );
});

test('says what the banner says, and which locale prevails', () => {
  const { banner } = outdatedFlow(englishSample, ['Cookies']);
  expect(JSON.parse(decode(renderTree({ outdated: ['Cookies'] }, banner)))).toEqual({
    outdated: ['Cookies'],
    banner: {
      prevails: 'en',
      title: 'Translation not up to date',
      lines: [
        'Wherever a clause is marked [not up to date], the English version prevails.',
        'English version: https://www.example.com/legal/privacy/en/',
      ],
    },
  });
});
