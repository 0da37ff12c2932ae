import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { render } from '../../../src/format/docx/render.ts';
import { pandocTexts, tidy } from '../../format/docx/pandoc-text.ts';
import { redlineCases, redlineFlowOf } from '../../format/docx/redline-cases.ts';
import { settledBlocks, type WordBlock, withoutRests, wordsIn } from '../../format/docx/settled-blocks.ts';
import { testTheme } from '../../format/docx/test-theme.ts';
import { onDisk } from '../../support/artifact-words.ts';
import { noticePairs } from '../../support/edited-notice.ts';
import { importedVersions, versionedDocuments } from '../../support/imported-versions.ts';
import { type LoweredRedline, loweredRedline } from '../../support/lowered-redline.ts';
import { ownRedlines } from '../../support/own-releases.ts';
import { describeWith, hasShared } from '../../support/programs.ts';
import { englishRedline, koreanRedline } from '../../support/redline-flow.ts';
import { readByPandoc, settledByLibreOffice } from '../../support/settle-changes.ts';
import { docxConformance } from './conditions.ts';
import { describeWithValidator } from './open-xml-sdk.ts';

/**
 * Redlines of each version against the one before: of our own releases, and of real documents where these are there.
 */
function realRedlines(): readonly (readonly [name: string, redline: LoweredRedline])[] {
  if (!hasShared) return ownRedlines();
  const documents = ['statement', 'subprocessors'] as const;
  const imported = documents.flatMap((document) => {
    const versions = importedVersions(document);
    return versions.flatMap((after, index) => {
      const before = versions[index - 1];
      if (before === undefined) return [];
      return [[`${document} ${versionedDocuments[document][index]}`, loweredRedline(before, after)] as const];
    });
  });
  return [...ownRedlines(), ...imported];
}

/** As many random pairs as LibreOffice takes a few seconds for, the same each time. */
const randomRedlines = fc
  .sample(noticePairs, { numRuns: 8, seed: 5 })
  .map(({ before, after }, index) => [`random ${index}`, loweredRedline(before, after)] as const);

/** Every cell and paragraph that says something. */
function sayings(blocks: readonly WordBlock[]): readonly string[] {
  // LibreOffice writes a joiner into a row of empty cells that it gives back.
  return wordsIn(blocks)
    .map((words) => words.replaceAll('\u200d', ''))
    .filter((words) => words !== '');
}

describeWithValidator('a redline as a Word file', () => {
  // One of each thing that the samples lack: ends that were shifted, and rests.
  const cases = [
    'moved paragraphs before a table and at the end',
    'a removed table between two that stay',
  ] as const;
  const ofCases = cases.map((name) => redlineFlowOf(redlineCases[name] ?? []));
  const names = ['2025-03-15 ko', '2026-11-02 en', 'statement 2022-04-29-103bd8b'];
  const real = realRedlines().flatMap(([name, { redline }]) => (names.includes(name) ? [redline] : []));

  it('is sound', async () => {
    const flows: readonly Flow[] = [englishRedline, koreanRedline, ...ofCases, ...real];
    const findings: string[] = [];
    for (const flow of flows) {
      for (const { results } of docxConformance(await render(flow, testTheme))) {
        for (const { condition, findings: found } of results) {
          findings.push(...found.map((one) => `${condition}: ${one}`));
        }
      }
    }
    expect(findings).toEqual([]);
  }, 120_000);
});

describeWith(['soffice'], 'a redline', () => {
  it('of real documents, and of any two, gives both editions in LibreOffice', async () => {
    const redlines = [...realRedlines(), ...randomRedlines];
    const files = [];
    for (const [, { redline }] of redlines) files.push(await render(redline, testTheme));
    const settled = settledByLibreOffice(files);
    for (const [index, [name, { editions }]] of redlines.entries()) {
      for (const side of ['new', 'old'] as const) {
        const edition = settledBlocks(await render(editions[side], testTheme), side);
        const found = settledBlocks(settled[index]?.[side] ?? new Uint8Array(), side);
        expect(sayings(found), `${name} ${side}`).toEqual(sayings(edition));
        const foreseen = settledBlocks(files[index] ?? new Uint8Array(), side);
        expect(sayings(withoutRests(foreseen)), `${name} ${side}`).toEqual(sayings(edition));
        expect(found.length, `rests of ${name} ${side}`).toBe(foreseen.length);
      }
    }
  }, 240_000);
});

describeWith(['pandoc'], 'a redline', () => {
  it('of real documents gives the words of both editions in pandoc', async () => {
    // Malay is marked as English is.
    for (const [name, { redline, editions }] of realRedlines().filter(([one]) => !one.endsWith(' ms'))) {
      const file = await render(redline, testTheme);
      for (const side of ['new', 'old'] as const) {
        const read = onDisk(file, 'redline.docx', (path) => readByPandoc(path, side));
        const edition = settledBlocks(await render(editions[side], testTheme), side);
        // pandoc takes title and cover for metadata.
        const body = edition.filter(
          (block) => !('words' in block && ['Title', 'Subtitle'].includes(block.style)),
        );
        const words = wordsIn(body)
          .map(tidy)
          .filter((text) => text !== '');
        expect(pandocTexts(read), `${name} ${side}`).toEqual(words);
      }
    }
  }, 120_000);
});
