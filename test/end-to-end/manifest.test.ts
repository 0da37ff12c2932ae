import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, type Manifest, type ManifestEdition } from '../../src/build/manifest.ts';
import { anchorsOf } from '../../src/flow/anchors.ts';
import { smallProject } from '../review/reviewed-project.ts';
import { type BuiltProject, buildInMemory } from '../support/editions.ts';
import { ownBuild } from '../support/example-builds.ts';
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

  it('names the same anchors in every locale: those of the Flow', () => {
    const [notice] = manifest.notices;
    const anchors = project.editions.map(({ flow }) => [...anchorsOf(flow)].sort());
    expect(notice?.editions.map((edition) => edition.anchors)).toEqual(anchors);
    expect(new Set(anchors.map((list) => list.join(' '))).size).toBe(1);
  });
});
