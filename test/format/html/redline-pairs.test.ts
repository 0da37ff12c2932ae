import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { renderFragment } from '../../../src/format/html/render.ts';
import { noticePairs } from '../../support/edited-notice.ts';
import { shapeOf } from '../../support/html-sides.ts';
import { loweredRedline } from '../../support/lowered-redline.ts';
import { decode, shippedTheme } from './theme.ts';

/** The notice's own text: the cover of a redline says other things than that of an edition. */
async function bodyOf(flow: Flow): Promise<string> {
  const html = decode(await renderFragment(flow, shippedTheme));
  const [, body = ''] = /<div class="stele-body">([\s\S]*)<\/div>\s*<\/article>/.exec(html) ?? [];
  return body;
}

/** A redline keeps of the older edition neither whether a list was numbered, nor how. */
function withoutKinds(shape: readonly string[]): readonly string[] {
  return shape.map((line) => line.replace(/^(<\/?)[uo]l\b(?:\.stele-\w+)?/, '$1list'));
}

test('the page of a redline of any two notices is each of them once the other is taken out', async () => {
  await fc.assert(
    fc.asyncProperty(noticePairs, async ({ before, after }) => {
      const { redline, editions } = loweredRedline(before, after);
      const html = await bodyOf(redline);
      expect(shapeOf(html, 'new')).toEqual(shapeOf(await bodyOf(editions.new), null));
      expect(withoutKinds(shapeOf(html, 'old', 'no ids'))).toEqual(
        withoutKinds(shapeOf(await bodyOf(editions.old), null, 'no ids')),
      );
    }),
    { numRuns: 25 },
  );
});
