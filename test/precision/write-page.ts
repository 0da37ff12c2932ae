import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import { codes } from '../../src/diagnostic/codes.ts';
import { hasShared } from '../support/programs.ts';
import { type Measured, measureCorpus } from './measure.ts';
import { type Judged, precisionPage } from './page.ts';

/** By "document locale code clause": what a person made of the finding. */
type Verdicts = Readonly<Record<string, readonly [verdict: Judged['verdict'], why: string]>>;

it.runIf(hasShared)('every finding in the corpus has a verdict', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stele-'));
  const measured = [...measureCorpus(folder)];
  rmSync(folder, { recursive: true, force: true });
  const verdicts = JSON.parse(readFileSync('test/precision/verdicts.json', 'utf8')) as Verdicts;
  const judged = measured.flatMap((one) => judge(one, verdicts));
  expect(judged.filter(({ finding }) => finding === null).map(({ key, says }) => `${key}: ${says}`)).toEqual(
    [],
  );
  const seen = new Set(judged.map(({ key }) => key));
  expect(Object.keys(verdicts).filter((key) => !seen.has(key))).toEqual([]);
  const run = new Set(rules.filter(({ scope }) => scope !== 'notice').map(({ code }) => code));
  const page = precisionPage({
    clauses: measured.reduce((sum, { clauses }) => sum + clauses, 0),
    translations: measured.length,
    findings: judged.flatMap(({ finding }) => finding ?? []),
    codes: (Object.keys(codes) as (keyof typeof codes)[]).filter(
      (code) => run.has(code) && !notRun.has(code),
    ),
  });
  writeFileSync('docs/precision.md', page);
});

/** Rules that the corpus gives nothing to look at: it has no status, and is not printed. */
const notRun: ReadonlySet<string> = new Set([
  'translation-stale',
  'translation-unapproved',
  'suppression-lapsed',
  'suppression-unused',
  'glyph-missing',
]);

function judge({ document, locale, findings }: Measured, verdicts: Verdicts) {
  return findings.map(({ code, clause = '', message }) => {
    const key = `${document} ${locale} ${code} ${clause}`;
    const known = verdicts[key];
    const finding: Judged | null =
      known === undefined ? null : { document, locale, code, clause, verdict: known[0], why: known[1] };
    return { key, says: message, finding };
  });
}
