import { expect, it } from 'vitest';
import { fingerprint } from '../../src/build/manifest.ts';
import { buildInMemory } from '../support/editions.ts';
import { stele } from '../support/fixture-project.ts';

it('two builds are the same, byte for byte, in every format', async () => {
  const first = await buildInMemory(stele);
  const second = await buildInMemory(stele);
  const prints = (files: ReadonlyMap<string, Uint8Array>) =>
    Object.fromEntries([...files].map(([path, bytes]) => [path, fingerprint(bytes)]));
  expect(first.files.size).toBe(3 * 13 + 1);
  expect(prints(second.files)).toEqual(prints(first.files));
});
