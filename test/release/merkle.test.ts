import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { editionRoot, merkleRoot, releaseRoot } from '../../src/release/merkle.ts';
import type { ReleasedClause } from '../../src/release/release.ts';
import { sampleRelease } from './sample-release.ts';

// The leaves that implementations of RFC 6962 are tried with, and their roots.
const data = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

it.each(roots.map((root, count) => [count, root] as const))(
  'the root of %i leaves is that of RFC 6962',
  (count, root) => {
    const leaves = data
      .slice(0, count)
      .map((hex) => createHash('sha256').update(Buffer.of(0)).update(Buffer.from(hex, 'hex')).digest('hex'));
    expect(merkleRoot(leaves)).toBe(root);
  },
);

describe('the root of a release', () => {
  const [english, korean] = sampleRelease.editions;

  // These were worked out by another program, from what docs/releasing.md says.
  it('is of the facts and the roots of its editions', () => {
    expect(english.root).toBe('ee1be85bd52b921a6ab2994658e8d349d51abc52602595c4680c29d49e0d1bc7');
    expect(editionRoot(english.clauses)).toBe(english.root);
    expect(editionRoot(korean.clauses)).toBe(
      '63c2484828542a166401876c81e3e44c9480873c4c0abc9068fe78a56325cfa9',
    );
    expect(releaseRoot(sampleRelease, sampleRelease.editions)).toBe(
      '676eee9e357714a63428a0bb3a442018d48dbc1e82356da791248fd5897d8d66',
    );
    expect(releaseRoot({ ...sampleRelease, previous: null, released: null }, sampleRelease.editions)).toBe(
      '0141e2bda9be3c54282c51ce9f4615b787c35aacd16952e8b7f52952b209a0df',
    );
  });

  it('changes with each fact, and with each clause and its place', () => {
    const seen = new Set([releaseRoot(sampleRelease, sampleRelease.editions)]);
    const facts = [
      { version: '2026-11-03' },
      { effective: '2026-12-02' },
      { notice: 'y' },
      { url: 'https://www.example.com/y' },
      { sourceLocale: 'ko' },
      { generator: 'stele 0.2.0' },
      { previous: null },
      { released: null },
    ];
    for (const fact of facts)
      seen.add(releaseRoot({ ...sampleRelease, ...(fact as object) }, sampleRelease.editions));
    const clauses: readonly (readonly ReleasedClause[])[] = [
      english.clauses.slice(1),
      [...english.clauses].reverse(),
      english.clauses.map((clause) => ({ ...clause, sha256: 'f'.repeat(64) })),
    ];
    for (const changed of clauses)
      seen.add(releaseRoot(sampleRelease, [{ ...english, root: editionRoot(changed) }, korean]));
    seen.add(releaseRoot(sampleRelease, [korean, english]));
    expect(seen.size).toBe(1 + facts.length + clauses.length + 1);
  });
});
