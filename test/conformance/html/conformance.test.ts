import { expect, it } from 'vitest';
import { smallProject } from '../../review/reviewed-project.ts';
import { buildInMemory } from '../../support/editions.ts';
import { ownBuild, stressBuild } from '../../support/example-builds.ts';
import { projectOf } from '../../support/fixture-project.ts';
import { describeWith, describeWithShared } from '../../support/programs.ts';
import { importedSeed } from '../../support/seed.ts';
import { staleProject } from '../../support/stale-project.ts';
import type { ConditionResult } from '../condition-result.ts';
import { htmlConformance } from './conformance.ts';

// Each edition is tried in each look, at one width or another, and Malay ones are left out: in Latin as the English are,
// and set by the same rules. All of each are in the report of `npm run conformance`.
describeWith(['java', 'chromium'], 'what a build publishes as HTML', () => {
  it('passes every condition, of the example notice and one that is not up to date', async () => {
    const { files } = await ownBuild();
    const stale = await buildInMemory(staleProject(smallProject()));
    const beside = [...stale.files].map(([path, bytes]) => [`stale/${path}`, bytes] as const);
    expect(faultsOf(await htmlConformance(tried([...files, ...beside]), 'some'))).toEqual([]);
  }, 120_000);

  it('passes every condition, of the notice that is hard to print', async () => {
    const { files } = await stressBuild();
    expect(faultsOf(await htmlConformance(tried([...files]), 'some'))).toEqual([]);
  }, 120_000);

  describeWithShared('of the seed, imported', () => {
    it('passes every condition', async () => {
      const { files } = await buildInMemory(projectOf(importedSeed()));
      expect(faultsOf(await htmlConformance(tried([...files]), 'some'))).toEqual([]);
    }, 120_000);
  });
});

function tried(files: readonly (readonly [path: string, bytes: Uint8Array])[]): Map<string, Uint8Array> {
  return new Map(files.filter(([path]) => !/(?:^|\/)ms\//.test(path)));
}

function faultsOf(results: readonly ConditionResult[]): string[] {
  return results.flatMap(({ condition, findings }) => findings.map((finding) => `${condition}: ${finding}`));
}
