import { beforeAll, describe, expect, it } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { stretchesOf } from '../../src/flow/stretches.ts';
import { verifyFlow } from '../../src/flow/verify.ts';
import { textOf } from '../../src/flow/words.ts';
import { textWords } from '../../src/format/text/text-words.ts';
import { lostFrom, printedText, readers, squeeze } from '../support/artifact-words.ts';
import { type BuiltProject, buildInMemory } from '../support/editions.ts';
import { ownBuild, stressBuild } from '../support/example-builds.ts';
import { stele } from '../support/fixture-project.ts';
import { describeWith } from '../support/programs.ts';
import { staleProject } from '../support/stale-project.ts';

/** What an artifact has to say: every stretch of the Flow but the lines that pages repeat. */
function stretchTexts(flow: Flow, textOfRuns = textOf): string[] {
  return [...stretchesOf(flow)]
    .filter(({ role }) => role !== 'running line')
    .map(({ runs }) => textOfRuns(runs))
    .filter((text) => text !== '');
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '');
}

describe.each([
  ['the example', 'privacy', ownBuild],
  ['a notice of what is hard to print', 'stress', stressBuild],
  ['the example where it is not up to date', 'privacy', () => buildInMemory(staleProject(stele))],
] as const)('the words of each artifact are the words of the Flow, in order: %s', (_, id, build) => {
  let project: BuiltProject;
  beforeAll(async () => {
    project = await build();
  });

  describe.each(['en', 'ko', 'ms'])('%s', (locale) => {
    const edition = () => {
      const found = project.editions.find(({ notice }) => notice.locale === locale);
      if (found === undefined) throw new Error(`there is no edition ${locale}`);
      return found;
    };

    it('the Flow is sound', () => {
      expect(verifyFlow(edition().flow)).toEqual([]);
    });

    it.each(['index.html', 'fragment.html'])('%s', (name) => {
      const { flow, file } = edition();
      expect(lostFrom(readers.html(file(name)), stretchTexts(flow))).toEqual([]);
    });

    it('Word', () => {
      const { flow, file } = edition();
      expect(lostFrom(readers.docx(file(`${id}.docx`)), stretchTexts(flow))).toEqual([]);
    });

    it('plain text, and nothing besides', () => {
      const { flow, file } = edition();
      const expected = textWords(flow)
        .map((word) => word.replace(/\[\d+\]/g, ''))
        .join('');
      expect(readers.text(file(`${id}.txt`))).toBe(squeeze(expected));
    });

    describeWith(['pdftotext'], 'PDF', () => {
      it('read back by pdftotext', () => {
        const { flow, file } = edition();
        expect(
          lostFrom(readers.pdf(file(`${id}.pdf`), flow), wordsOf(stretchTexts(flow, printedText))),
        ).toEqual([]);
      });
    });
  });
});
