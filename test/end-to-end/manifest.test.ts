import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClauseId } from '../../src/ast/notice.ts';
import { fingerprint, type Manifest, type ManifestEdition } from '../../src/build/manifest.ts';
import { fileIn } from '../../src/build/project.ts';
import { readManifest } from '../../src/build/read-manifest.ts';
import { knownBeside } from '../../src/build/written-notice.ts';
import { anchorsOf } from '../../src/flow/anchors.ts';
import { redirectsOf } from '../../src/site/redirects-of.ts';
import { servedBy } from '../../src/site/served-places.ts';
import { readLedger } from '../../src/syntax/ledger.ts';
import { smallProject } from '../review/reviewed-project.ts';
import { type BuiltProject, buildInMemory } from '../support/editions.ts';
import { ownBuild } from '../support/example-builds.ts';
import { stele } from '../support/fixture-project.ts';
import { staleProject } from '../support/stale-project.ts';

describe('manifest.json', () => {
  const schema = JSON.parse(readFileSync('schemas/manifest.schema.json', 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  let project: BuiltProject;
  let manifest: Manifest;
  beforeAll(async () => {
    project = await ownBuild();
    manifest = JSON.parse(new TextDecoder().decode(project.files.get('manifest.json')));
  });

  it('is valid against its schema', () => {
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it('would not be valid without a hash, or with a path out of its folder', () => {
    const broken = structuredClone(manifest) as never as {
      notices: { editions: { files: Record<string, unknown>[] }[] }[];
    };
    const [file] = broken.notices[0]?.editions[0]?.files ?? [];
    if (file === undefined) throw new Error('the manifest names no file');
    delete file['sha256'];
    file['path'] = '../elsewhere';
    expect(validate(broken)).toBe(false);
    expect(validate.errors).toHaveLength(2);
  });

  it('names every file with its size and hash', () => {
    const files = manifest.notices.flatMap(({ editions }) => editions.flatMap((edition) => edition.files));
    expect(files.map(({ path }) => path).sort()).toEqual(
      [...project.files.keys()].filter((path) => path !== 'manifest.json').sort(),
    );
    for (const { path, bytes, sha256 } of files) {
      const written = project.files.get(path) ?? new Uint8Array();
      expect([path, bytes, sha256]).toEqual([path, written.length, fingerprint(written)]);
    }
  });

  it('names the clauses of each edition that are behind, and is valid then too', async () => {
    expect(manifest.notices[0]?.editions.map(({ outdated }) => outdated)).toEqual([[], [], []]);
    const stale = await buildInMemory(staleProject(smallProject()));
    const written = JSON.parse(new TextDecoder().decode(stale.files.get('manifest.json')));
    validate(written);
    expect(validate.errors).toBeNull();
    expect(written.notices[0].editions.map(({ outdated }: ManifestEdition) => outdated)).toEqual([
      [],
      [
        'title',
        'intro.1',
        'Cookies',
        'Cookies.2',
        'agents',
        'agents.name',
        'agents.hanbit.name',
        'agents.hanbit.place',
      ],
    ]);
    const tree = JSON.parse(new TextDecoder().decode(stale.editions[1]?.file('privacy.json')));
    expect(tree.outdated).toEqual(written.notices[0].editions[1].outdated);
    expect(tree.banner).toMatchObject({ prevails: 'en' });
  });

  it('is read with its type, and nothing that a build writes is passed over', () => {
    expect(readManifest(project.files.get('manifest.json') ?? '')).toEqual(manifest);
  });

  it('and the redirects beside it lead every anchor of the ledger to a clause, or say that it is gone', () => {
    const [notice] = project.compiled.notices;
    const [named] = manifest.notices;
    if (notice === undefined || named === undefined) throw new Error('there is no notice');
    const path = 'notice/privacy/anchors.json';
    const { entries } = readLedger(path, fileIn(stele, path)).value;
    const redirects = redirectsOf({ manifest: named, ...knownBeside(notice) }, servedBy(named));
    const old = [...entries].filter(([, { state }]) => state !== 'live');
    expect(redirects.anchors.map(({ from }) => from)).toEqual(old.map(([id]) => id).sort());
    expect(old.length).toBeGreaterThan(10);
    for (const { to, state, ...rest } of redirects.anchors) {
      const see = 'see' in rest ? rest.see : undefined;
      for (const led of [to, see].filter((one) => typeof one === 'string')) {
        expect([led, entries.get(led as ClauseId)?.state]).toEqual([led, 'live']);
      }
      expect(to === null).toBe(state === 'withdrawn');
    }
  });

  it('and the redirects beside it lead on from where a release was published', () => {
    const [notice] = project.compiled.notices;
    if (notice === undefined) throw new Error('there is no notice');
    const [url, old] = [notice.source.url, 'https://www.example.com/privacy'];
    const releases = notice.releases.map((release, index) => ({
      ...release,
      record: { ...release.record, url: index === 0 ? old : url },
    }));
    expect(knownBeside({ ...notice, releases }).formerly).toEqual([old]);
    const broken = releases.map((release) => ({
      ...release,
      record: { ...release.record, url: 'javascript:' },
    }));
    expect(knownBeside({ ...notice, releases: broken }).formerly).toEqual([]);
    const moved = knownBeside({ ...notice, releases, formerly: ['https://old.example.com', old] });
    expect(moved.formerly).toEqual(['https://old.example.com', old]);
  });

  it('names the same anchors in every locale: those of the Flow', () => {
    const [notice] = manifest.notices;
    const anchors = project.editions.map(({ flow }) => [...anchorsOf(flow)].sort());
    expect(notice?.editions.map((edition) => edition.anchors)).toEqual(anchors);
    expect(new Set(anchors.map((list) => list.join(' '))).size).toBe(1);
  });
});
