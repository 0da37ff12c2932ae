import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale, Notice } from '../../src/ast/notice.ts';
import type { Flow, FlowBlock } from '../../src/flow/flow.ts';
import { flowOn } from '../../src/flow/revisions.ts';
import { verifyFlow } from '../../src/flow/verify.ts';
import { readPhrases } from '../../src/locale/read-phrases.ts';
import { createWords, phraseNamespace } from '../../src/locale/words.ts';
import { lower } from '../../src/lower/lower.ts';
import { lowerRedline } from '../../src/lower/lower-redline.ts';
import { changesIn } from '../../src/redline/changes.ts';
import { redlineOf } from '../../src/redline/compare.ts';
import { noticePairs } from '../support/edited-notice.ts';
import { stele } from '../support/fixture-project.ts';

const words = createWords();
for (const [locale, source] of stele.phrases) {
  words.register(locale, phraseNamespace, readPhrases(locale, source).value);
}
const nameOf = (locale: Locale): string => words.phrases(locale).say('localeName');

function editionOf(notice: Notice): Flow {
  const phrases = words.phrases(notice.locale);
  return lower(notice, { phrases, nameOf, files: [], outdated: new Set() });
}

function redlineBetween(before: Notice, after: Notice): Flow {
  const redline = redlineOf(before, after);
  const phrases = words.phrases(after.locale);
  return lowerRedline(redline, changesIn(redline), { phrases, nameOf, locales: [after.locale] });
}

/** What of the older edition a redline keeps: not what its clauses were called, nor how its lists were counted. */
function withoutNames(blocks: readonly FlowBlock[]): unknown {
  return JSON.parse(JSON.stringify(blocks), (key, value) => {
    if (key === 'anchors') return value.length > 0;
    if (key === 'anchor' || key === 'labelledBy') return value !== null;
    return key === 'label' || key === 'marker' ? null : value;
  });
}

describe('a redline of any two notices', () => {
  it('should be sound, and hold both editions', () => {
    fc.assert(
      fc.property(noticePairs, ({ before, after }) => {
        const redline = redlineBetween(before, after);
        expect(verifyFlow(redline)).toEqual([]);
        expect(flowOn(redline, 'new').blocks).toEqual(editionOf(after).blocks);
        expect(withoutNames(flowOn(redline, 'old').blocks)).toEqual(withoutNames(editionOf(before).blocks));
      }),
      { numRuns: 60 },
    );
  });
});
