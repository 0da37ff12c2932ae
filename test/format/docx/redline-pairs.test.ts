import fc from 'fast-check';
import { expect, it } from 'vitest';
import { render } from '../../../src/format/docx/render.ts';
import { noticePairs } from '../../support/edited-notice.ts';
import { loweredRedline } from '../../support/lowered-redline.ts';
import { lint } from './lint.ts';
import { partsOf } from './read-docx.ts';
import { settledBlocks, type WordBlock, withoutRests } from './settled-blocks.ts';
import { testTheme } from './test-theme.ts';

/**
 * Blocks to compare. Where a link within the notice leads is called otherwise in a redline: all that counts here is that
 * it leads. And between a removed table and an added one there is a thin paragraph that neither edition has, since Word
 * makes one table of two that touch.
 */
function comparable(blocks: readonly WordBlock[]): unknown {
  const saying = withoutRests(blocks).filter((block) => 'table' in block || block.style !== 'TableEnd');
  return JSON.parse(JSON.stringify(saying).replaceAll(/\u27e8#\w+/g, '\u27e8#'));
}

it('of any two notices gives the newer edition when all is accepted, and the older when all is rejected', async () => {
  await fc.assert(
    fc.asyncProperty(noticePairs, async ({ before, after }) => {
      const { redline, editions } = loweredRedline(before, after);
      const file = await render(redline, testTheme);
      expect(lint(partsOf(file))).toEqual([]);
      for (const side of ['new', 'old'] as const) {
        const settled = settledBlocks(file, side);
        const edition = settledBlocks(await render(editions[side], testTheme), side);
        expect(comparable(settled)).toEqual(comparable(edition));
      }
    }),
    { numRuns: 25 },
  );
});
