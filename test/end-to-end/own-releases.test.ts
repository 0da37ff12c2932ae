import { describe, expect, it, test } from 'vitest';
import { clausesOf } from '../../src/ast/walk.ts';
import { compile } from '../../src/build/compile.ts';
import { generator } from '../../src/build/manifest.ts';
import { renderFile } from '../../src/build/render-file.ts';
import { verifyRelease } from '../../src/proof/verify-release.ts';
import { changesIn } from '../../src/redline/changes.ts';
import { redlineOf } from '../../src/redline/compare.ts';
import { noticeOn } from '../../src/redline/sides.ts';
import { timeInForce } from '../../src/release/timeline.ts';
import { stele } from '../support/fixture-project.ts';
import { ownReleases, renderingOf } from '../support/own-releases.ts';

const releases = ownReleases();
const records = releases.map(({ record }) => record);

describe('the releases of our own notice', () => {
  it('are three, each made upon the one before, and the notice is the last', () => {
    expect(records.map(({ version, effective }) => [version, effective])).toEqual([
      ['2023-05-02', '2023-06-01'],
      ['2025-03-15', '2025-04-15'],
      ['2026-11-02', '2026-12-01'],
    ]);
    expect(records.map(({ previous }) => previous?.digest ?? null)).toEqual([
      null,
      ...records.slice(0, -1).map(({ digest }) => digest),
    ]);
    expect(releases.flatMap(({ faults }) => faults)).toEqual([]);
    expect(compile(stele).notices.map(({ head }) => head?.record.version)).toEqual(['2026-11-02']);
  });

  it('were in force one after another', () => {
    expect(records.map((record) => timeInForce(record, records))).toEqual([
      { from: '2023-06-01', until: '2025-04-15' },
      { from: '2025-04-15', until: '2026-12-01' },
      { from: '2026-12-01', until: null },
    ]);
  });

  it('have somebody who approved each clause of each translation', () => {
    for (const release of releases) {
      const approved = new Map(
        release.record.editions.map(({ locale, approvals }) => [
          locale,
          new Set(approvals.filter((one) => one.as === 'approved').flatMap(({ clauses }) => clauses)),
        ]),
      );
      for (const edition of renderingOf(release).editions.slice(1)) {
        const open = [...clausesOf(edition)].filter(
          ({ clause }) => !approved.get(edition.locale)?.has(clause.id),
        );
        expect(open).toEqual([]);
      }
    }
  });

  test.each(releases.map((release) => [release.record.version, release] as const))(
    'of %s say what they said, and the program that made them makes the same bytes',
    async (_, release) => {
      const verdict = await verifyRelease(release, renderFile);
      expect({ ...verdict, same: [], changed: [] }).toMatchObject({ clauses: [], gone: [] });
      // A later program may look otherwise, and its formats have more files.
      if (release.record.generator === `${generator.name} ${generator.version}`) {
        expect(verdict?.changed.map(({ path }) => path)).toEqual([]);
        expect(verdict?.added).toEqual([]);
      }
    },
  );

  it('can be taken out of their redlines again, and differ in every way that a notice can', () => {
    const counts: Record<string, Record<string, number>> = {};
    for (const [index, release] of releases.entries()) {
      const last = releases[index - 1];
      for (const after of renderingOf(release).editions) {
        const before = last && renderingOf(last).editions.find(({ locale }) => locale === after.locale);
        if (before === undefined) continue;
        const redline = redlineOf(before, after);
        expect(noticeOn(redline, 'before')).toEqual(before);
        expect(noticeOn(redline, 'after')).toEqual(after);
        const kinds: Record<string, number> = {};
        for (const { kind } of changesIn(redline).changes) kinds[kind] = (kinds[kind] ?? 0) + 1;
        counts[`${release.record.version} ${after.locale}`] = kinds;
      }
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "2025-03-15 en": {
          "added": 10,
          "moved": 6,
          "removed": 2,
          "reworded": 40,
          "typographic": 2,
        },
        "2025-03-15 ko": {
          "added": 10,
          "moved": 6,
          "removed": 2,
          "reworded": 40,
          "typographic": 3,
        },
        "2026-11-02 en": {
          "added": 9,
          "moved": 5,
          "removed": 4,
          "reworded": 36,
          "typographic": 3,
        },
        "2026-11-02 ko": {
          "added": 9,
          "moved": 5,
          "removed": 4,
          "reworded": 29,
          "typographic": 3,
        },
        "2026-11-02 ms": {
          "added": 9,
          "moved": 5,
          "removed": 4,
          "reworded": 37,
          "typographic": 3,
        },
      }
    `);
  });
});
