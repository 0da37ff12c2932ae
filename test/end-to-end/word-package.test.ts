import { unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { onDisk } from '../support/artifact-words.ts';
import type { BuiltEdition } from '../support/editions.ts';
import { ownBuild } from '../support/example-builds.ts';
import { describeWith, output } from '../support/programs.ts';

describeWith(['xmllint'], 'the Word file of every edition', () => {
  let editions: readonly BuiltEdition[];
  beforeAll(async () => {
    ({ editions } = await ownBuild());
  });

  it.each([0, 1, 2])('is made of well-formed XML (edition %i)', (index) => {
    const parts = Object.entries(unzipSync(editions[index]?.file('privacy.docx') ?? new Uint8Array()));
    const xml = parts.filter(([path]) => /\.(xml|rels)$/.test(path));
    expect(xml.length).toBeGreaterThan(8);
    for (const [path, bytes] of xml) {
      expect([path, onDisk(bytes, 'part.xml', (file) => output('xmllint', ['--noout', file]))]).toEqual([
        path,
        '',
      ]);
    }
  });
});
