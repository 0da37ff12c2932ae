import { beforeAll, describe, expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { flowOn } from '../../../src/flow/revisions.ts';
import { render } from '../../../src/format/docx/render.ts';
import { onDisk } from '../../support/artifact-words.ts';
import { describeWith } from '../../support/programs.ts';
import { englishRedline, koreanRedline } from '../../support/redline-flow.ts';
import { readByPandoc, type SettledFile, settledByLibreOffice } from '../../support/settle-changes.ts';
import { pandocTexts, tidy } from './pandoc-text.ts';
import { redlineCases, redlineFlowOf } from './redline-cases.ts';
import { settledBlocks, type WordBlock, withoutRests, wordsIn } from './settled-blocks.ts';
import { testTheme } from './test-theme.ts';

const redlines = new Map<string, Flow>([
  ['the sample in English', englishRedline],
  ['the sample in Korean', koreanRedline],
  ...Object.entries(redlineCases).map(([name, blocks]) => [name, redlineFlowOf(blocks)] as const),
]);

const files = new Map<string, Uint8Array>();
const editions = new Map<string, readonly WordBlock[]>();

const each = [...redlines.keys()].flatMap((name) =>
  (['new', 'old'] as const).map((side) => ({ name, side })),
);

beforeAll(async () => {
  for (const [name, flow] of redlines) {
    files.set(name, await render(flow, testTheme));
    for (const side of ['new', 'old'] as const) {
      const edition = flowOn(flow, side);
      // Only a redline says which versions are compared.
      const cover = { ...edition.cover, lines: edition.cover.lines.slice(1) };
      editions.set(`${name} ${side}`, settledBlocks(await render({ ...edition, cover }, testTheme), side));
    }
  }
});

function fileOf(name: string): Uint8Array {
  return files.get(name) ?? new Uint8Array();
}

function editionOf(name: string, side: keyof SettledFile): readonly WordBlock[] {
  return editions.get(`${name} ${side}`) ?? [];
}

describe('the standard’s own words', () => {
  test.each(each)('$name: give the $side edition', ({ name, side }) => {
    expect(withoutRests(settledBlocks(fileOf(name), side))).toEqual(editionOf(name, side));
  });
});

describeWith(['soffice'], 'LibreOffice', () => {
  let settled: ReadonlyMap<string, SettledFile> = new Map();

  beforeAll(() => {
    const all = settledByLibreOffice([...files.values()]);
    settled = new Map(
      [...files.keys()].flatMap((name, index) => {
        const file = all[index];
        return file === undefined ? [] : [[name, file] as const];
      }),
    );
  }, 120_000);

  test.each(each)('$name: gives the $side edition, and no rest but those foreseen', ({ name, side }) => {
    const found = settledBlocks(settled.get(name)?.[side] ?? new Uint8Array(), side);
    const foreseen = settledBlocks(fileOf(name), side).map((block) => {
      if ('table' in block) return block;
      return { style: block.style, words: block.words };
    });
    expect(found).toEqual(foreseen);
  });
});

describeWith(['pandoc'], 'pandoc', () => {
  // A process for each file and side: the samples, which have one of everything, will do.
  test.each(each.filter(({ name }) => name.startsWith('the sample')))(
    '$name: reads the $side edition',
    ({ name, side }) => {
      const read = onDisk(fileOf(name), 'redline.docx', (path) => readByPandoc(path, side));
      // pandoc takes title and cover for metadata.
      const body = editionOf(name, side).filter(
        (block) => !('words' in block && ['Title', 'Subtitle'].includes(block.style)),
      );
      expect(pandocTexts(read)).toEqual(
        wordsIn(body)
          .map(tidy)
          .filter((text) => text !== ''),
      );
    },
  );
});
