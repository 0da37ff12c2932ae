import { describe, expect, test } from 'vitest';
import { clauseHash, editionFingerprint, printedClauses } from '../../src/flow/fingerprint.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { outdatedFlow } from '../support/outdated-flow.ts';
import { englishSample, koreanSample, lineBreak, run, toAnchor } from '../support/sample-flow.ts';

describe('the fingerprint of an edition', () => {
  const original = editionFingerprint(englishSample);
  const changed = (changes: Partial<Flow>): string => editionFingerprint({ ...englishSample, ...changes });

  test('is the same for the same words, whatever is built beside it', () => {
    expect(changed({ web: koreanSample.web, running: koreanSample.running })).toBe(original);
  });

  test('is the same where clauses of it are marked as behind', () => {
    const outdated = outdatedFlow(englishSample, ['title', 'Collect', 'Collect.2', 'kr.transfers']);
    expect(editionFingerprint(outdated)).toBe(original);
    expect(printedClauses(outdated)).toEqual(printedClauses(englishSample));
  });

  test.each<[string, Partial<Flow>]>([
    ['version', { version: '2026-11-03' }],
    ['effective', { effective: '2026-12-02' }],
    ['locale', { locale: 'ms' }],
    ['notice', { notice: 'cookies' }],
    ['blocks', { blocks: englishSample.blocks.slice(1) }],
    ['order', { blocks: englishSample.blocks.toReversed() }],
  ])('changes with the %s', (_, changes) => {
    expect(changed(changes)).not.toBe(original);
  });
});

describe('the hash of a clause', () => {
  test('does not tell what words are taken for', () => {
    const marked = [run('see '), { ...run('dpo@example.com'), verbatim: true }, run('.')];
    expect(clauseHash(marked)).toBe(clauseHash([run('see dpo@example.com.')]));
  });

  test.each([
    [[run('a')], [run('b')]],
    [[run('a')], [run('a', 'strong')]],
    [[run('a', toAnchor('x'))], [run('a', toAnchor('y'))]],
    [[run('a'), lineBreak, run('b')], [run('ab')]],
    [
      [run('a', 'strong'), run('b')],
      [run('a'), run('b', 'strong')],
    ],
  ])('tells %# apart', (one, other) => {
    expect(clauseHash(one)).not.toBe(clauseHash(other));
  });

  test('clauses are what bears an anchor, once each', () => {
    const anchors = printedClauses(englishSample).map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toEqual(expect.arrayContaining(['title', 'Collect', 'Cookies']));
  });
});
