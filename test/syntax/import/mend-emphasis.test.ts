import { describe, expect, it } from 'vitest';
import { mendEmphasis } from '../../../src/syntax/import/mend-emphasis.ts';
import { draftOf, sketch } from './sketch.ts';

const mended = (text: string) => sketch(mendEmphasis(draftOf(text)).blocks)[0];

describe('mendEmphasis', () => {
  it.each([
    ['**보호책임자(DPO)**에게', '**보호책임자(DPO)**&#xC5D0;게'],
    ['*その他の詳細:*あなた', '_その他の詳細:_&#x3042;なた'],
    ['**[책임자](https://example.com/)(DPO)**에게', '**[책임자](https://example.com/)(DPO)**&#xC5D0;게'],
    ['**하나(1)**의 **둘(2)**와', '**하나(1)**&#xC758; **둘(2)**&#xC640;'],
  ])('should mend %j', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it.each(['가격* 및 조건* 참조', '2 * 3 * 4', '** 굵게 **의', '별 * 하나', '***'])(
    'should leave %j alone',
    (text) => {
      const draft = draftOf(text);
      expect(mendEmphasis(draft).blocks).toEqual(draft.blocks);
    },
  );

  it('should say where', () => {
    expect(mendEmphasis(draftOf('x', '', '**가(나)**다')).notes.repairs).toEqual([
      { line: 3, message: 'asterisks that stood as text are emphasis now' },
    ]);
  });
});
