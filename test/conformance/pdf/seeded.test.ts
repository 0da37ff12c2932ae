import { beforeAll, expect, it } from 'vitest';
import { render } from '../../../src/format/pdf/render.ts';
import { paperTheme } from '../../format/pdf/paper.ts';
import { describeWith } from '../../support/programs.ts';
import { englishSample } from '../../support/sample-flow.ts';
import { sampleRelease } from '../../support/sample-release.ts';
import { breakable } from './broken.ts';
import { conformanceOf, findingsOf, pdfConditions } from './conformance.ts';
import { type PdfObjects, readObjects } from './reading/objects.ts';
import { seededFaults } from './seeded-faults.ts';

describeWith(['qpdf'], 'each condition finds the fault that is sown for it, and no other does', () => {
  let whole: PdfObjects;
  beforeAll(async () => {
    whole = readObjects(await render({ ...englishSample, release: sampleRelease }, paperTheme));
  });

  it('where nothing is broken, nothing is found', () => {
    expect(findingsOf(conformanceOf(whole))).toEqual([]);
  });

  it('and no condition goes untried', () => {
    const ids = pdfConditions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tried = (id: string) => seededFaults.some(([conditions]) => conditions === id);
    const together = (id: string) => seededFaults.some(([conditions]) => conditions.includes(id));
    expect(ids.filter((id) => !tried(id))).toEqual(ids.filter((id) => !tried(id) && together(id)));
    expect(ids.filter((id) => !together(id))).toEqual([]);
  });

  it.each(seededFaults)('%s: %s', (conditions, _, breakIt) => {
    const file = breakable(whole);
    breakIt(file);
    const found = conformanceOf(file.raw).filter(({ findings }) => findings.length > 0);
    expect(found.map(({ condition }) => condition).sort()).toEqual(splitIds(conditions));
  });
});

/** Ids hold spaces: each begins with two numbers or with the letters of a standard. */
function splitIds(conditions: string): string[] {
  return conditions.split(/ (?=\d\d-|A1 |A2 |A3 |PDF )/).sort();
}
