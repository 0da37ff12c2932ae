import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import { codes } from '../../src/diagnostic/codes.ts';
import { hasShared } from '../support/programs.ts';
import { injections } from './inject.ts';
import { type Injected, type Measured, measureCorpus } from './measure.ts';
import { type Judged, precisionPage } from './page.ts';

/**
 * By "document locale code clause": what a person made of the finding. One of a clause that the import does not lay any
 * more is kept for when it does.
 */
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
  const run = new Set(rules.filter(({ scope }) => scope !== 'notice').map(({ code }) => code));
  const page = precisionPage({
    clauses: measured.reduce((sum, { clauses }) => sum + clauses, 0),
    translations: measured.length,
    findings: judged.flatMap(({ finding }) => finding ?? []),
    injected: injections.map(({ what }) =>
      added(measured.flatMap(({ injected }) => injected.filter((one) => one.what === what))),
    ),
    codes: (Object.keys(codes) as (keyof typeof codes)[]).filter(
      (code) => run.has(code) && !notRun.has(code),
    ),
  });
  writeFileSync('docs/precision.md', page);
});

function added(all: readonly Injected[]): Injected {
  return all.reduce((sum, { what, clauses, found }) => ({
    what,
    clauses: sum.clauses + clauses,
    found: sum.found + found,
  }));
}

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
