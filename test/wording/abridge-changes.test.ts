import { expect, it } from 'vitest';
import { abridgeChanges } from '../../src/wording/abridge-changes.ts';

const long = 'one two three four five six seven eight nine ten eleven twelve '.repeat(4);

it('shows what stays the same near a change alone, in whole words', () => {
  expect(
    abridgeChanges([
      { type: 'same', text: long },
      { type: 'deleted', text: '14' },
      { type: 'same', text: long },
      { type: 'inserted', text: '16' },
      { type: 'same', text: long },
    ]).map(({ text }) => text),
  ).toEqual([
    '… two three four five six seven eight nine ten eleven twelve ',
    '14',
    'one two three four five six seven eight nine ten eleven … two three four five six seven eight nine ten eleven twelve ',
    '16',
    'one two three four five six seven eight nine ten eleven …',
  ]);
});

it('leaves a short clause as it is, and what was changed whole', () => {
  const changes = [
    { type: 'same', text: 'We keep logs for ' },
    { type: 'deleted', text: long },
    { type: 'same', text: ' days.' },
  ] as const;
  expect(abridgeChanges(changes)).toEqual(changes);
});

it('cuts no character of a text without spaces', () => {
  const [same] = abridgeChanges([
    { type: 'same', text: '𠮷'.repeat(200) },
    { type: 'inserted', text: 'x' },
  ]);
  expect(same?.text).toBe(`…${'𠮷'.repeat(30)}`);
});
