import { beforeAll, expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { flowOn } from '../../../src/flow/revisions.ts';
import { render } from '../../../src/format/docx/render.ts';
import { describeWith } from '../../support/programs.ts';
import { englishRedline, koreanRedline } from '../../support/redline-flow.ts';
import { type SettledFile, settledByLibreOffice } from '../../support/settle-changes.ts';
import { redlineCases, redlineFlowOf } from './redline-cases.ts';
import { settledBlocks, type WordBlock } from './settled-blocks.ts';
import { testTheme } from './test-theme.ts';

const redlines: Readonly<Record<string, Flow>> = {
  'the sample in English': englishRedline,
  'the sample in Korean': koreanRedline,
  ...Object.fromEntries(
    Object.entries(redlineCases).map(([name, blocks]) => [name, redlineFlowOf(blocks)] as const),
  ),
};

const sides = ['new', 'old'] as const;

/** The edition's own file, without the line that only a redline's cover has. */
async function editionOn(flow: Flow, side: keyof SettledFile): Promise<readonly WordBlock[]> {
  const edition = flowOn(flow, side);
  const cover = { ...edition.cover, lines: edition.cover.lines.slice(1) };
  return settledBlocks(await render({ ...edition, cover }, testTheme), side);
}

test.each(Object.keys(redlines).flatMap((name) => sides.map((side) => [name, side] as const)))(
  '%s: its %s edition',
  async (name, side) => {
    const flow = redlines[name] as Flow;
    const blocks = settledBlocks(await render(flow, testTheme), side);
    expect(blocks.filter((block) => !('rest' in block))).toEqual(await editionOn(flow, side));
  },
);

describeWith(['soffice'], 'LibreOffice', () => {
  let settled: ReadonlyMap<string, SettledFile> = new Map();
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    for (const [name, flow] of Object.entries(redlines)) files.set(name, await render(flow, testTheme));
    const all = settledByLibreOffice([...files.values()]);
    settled = new Map([...files.keys()].map((name, index) => [name, all[index] as SettledFile]));
  });

  test.each(Object.keys(redlines).flatMap((name) => sides.map((side) => [name, side] as const)))(
    '%s: takes and gives back the changes (%s)',
    (name, side) => {
      const due = settledBlocks(files.get(name) as Uint8Array, side);
      const found = settledBlocks(settled.get(name)?.[side] as Uint8Array, side);
      expect(found).toEqual(
        due.map((block) => {
          if ('table' in block) return block;
          const { rest: _, ...words } = block;
          return words;
        }),
      );
    },
  );
});
