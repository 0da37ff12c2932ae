import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/build/manifest.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { renderFile } from '../../src/build/render-file.ts';
import { type OpenRelease, openReleases } from '../../src/proof/open-releases.ts';
import { isRelied, sealOf } from '../../src/proof/seal.ts';
import {
  describeReleaseVerdict,
  describeUnmade,
  isSame,
  verifyRelease,
} from '../../src/proof/verify-release.ts';
import { digestOf, writeRelease } from '../../src/release/write-release.ts';
import { smallRelease } from './small-release.ts';

let sources: ProjectSources;
let release: OpenRelease;

beforeAll(async () => {
  sources = (await smallRelease()).sources;
  const [first] = openReleases(sources).releases;
  if (first === undefined) throw new Error('there is no release');
  release = first;
});

async function said(one: OpenRelease): Promise<string> {
  const verdict = await verifyRelease(one, renderFile);
  return verdict === null ? 'cannot be made again' : describeReleaseVerdict(verdict);
}

describe('a release that is made again', () => {
  test('is the same, byte for byte', async () => {
    const verdict = await verifyRelease(release, renderFile);
    expect(verdict).toMatchObject({ changed: [], gone: [], added: [], clauses: [] });
    expect(verdict?.same).toHaveLength(26);
    expect(verdict !== null && isSame(verdict)).toBe(true);
    expect(isRelied(release, null)).toBe(true);
    expect(sealOf(release, null)).toBe('unsigned');
  });

  test('by another version of the program may have other files, and the same clauses', async () => {
    const { record } = release;
    const published = record.published.map((file) =>
      file.path === 'ko/x.pdf' ? { ...file, sha256: '0'.repeat(64) } : file,
    );
    expect(await said({ ...release, record: { ...record, generator: 'stele 0.0.9', published } })).toBe(
      'made again by stele 0.2.0; it was made by stele 0.0.9: 25 files are the same, 1 is not; no clause is another\n  other bytes: ko/x.pdf\n',
    );
  });

  test('names the clauses that are not what the record says', async () => {
    const { record } = release;
    const editions = record.editions.map((edition) => ({
      ...edition,
      clauses: edition.clauses.map((clause) =>
        clause.id === 'Contact.2' && edition.locale === 'ko' ? { ...clause, sha256: '0'.repeat(64) } : clause,
      ),
    }));
    expect(await said({ ...release, record: { ...record, editions } })).toContain(
      'clauses that are not as the record says: ko Contact.2\n',
    );
  });

  test('names files that are not made any more, and files that were not published', async () => {
    const { record } = release;
    const [first, ...others] = record.published;
    if (first === undefined) throw new Error('nothing was published');
    const gone = { ...first, path: 'en/x.epub', format: 'epub' };
    const told = await said({ ...release, record: { ...record, published: [gone, ...others] } });
    expect(told).toContain('  not made any more: en/x.epub\n');
    expect(told).toContain(`  not published then: x/${first.path}\n`);
  });
});

test('words that were changed and given their hash by hand are named where the release cannot be made again', () => {
  const [frozen] = sources.releases;
  if (frozen === undefined) throw new Error('there is no release');
  const notice = `${frozen.folder}/notice/x/notice.md`;
  const before = frozen.files.find(({ path }) => path === notice)?.bytes ?? new Uint8Array();
  const after = new TextEncoder().encode(new TextDecoder().decode(before).replace('14 days', '15 days'));
  const listed = release.record.frozen.map((file) =>
    file.path === 'notice/x/notice.md' ? { ...file, bytes: after.length, sha256: fingerprint(after) } : file,
  );
  const record = { ...release.record, frozen: listed };
  const files = new Map([
    [notice, after],
    [`${frozen.folder}/release.json`, writeRelease({ ...record, digest: digestOf(record) })],
  ]);
  const forged = frozen.files.map(({ path, bytes }) => ({ path, bytes: files.get(path) ?? bytes }));
  const [one] = openReleases({ ...sources, releases: [{ ...frozen, files: forged }] }).releases;
  expect(one?.faults).toEqual([]);
  expect(one?.rendering()).toBeNull();
  expect(one === undefined ? '' : describeUnmade(one)).toBe(
    'this program cannot make it again, and its words are not those of its record\n  the clause `Contact.2` of `en` says something else than it did in the release of 2026-11-02\n',
  );
});

test('one byte of any frozen file that is another is told of', () => {
  const [frozen] = sources.releases;
  if (frozen === undefined) throw new Error('there is no release');
  expect(frozen.files.length).toBeGreaterThan(8);
  for (const { path } of frozen.files) {
    const files = frozen.files.map((file) =>
      file.path === path ? { path, bytes: otherwise(file.bytes) } : file,
    );
    const { releases, faults } = openReleases({ ...sources, releases: [{ ...frozen, files }] });
    expect([path, releases.every((one) => isRelied(one, null)) && faults.length === 0]).toEqual([
      path,
      false,
    ]);
  }
});

/** The bytes with one in the middle that is another letter. */
function otherwise(bytes: Uint8Array): Uint8Array {
  const at = Math.floor(bytes.length / 2);
  return bytes.map((byte, index) => (index === at ? (byte === 0x61 ? 0x62 : 0x61) : byte));
}
