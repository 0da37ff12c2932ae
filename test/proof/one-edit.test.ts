import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { printedClauses } from '../../src/flow/fingerprint.ts';
import { textOf } from '../../src/flow/words.ts';
import { editionOf } from '../../src/proof/edition.ts';
import { type OpenRelease, openReleases } from '../../src/proof/open-releases.ts';
import { fileVerifier, type VerifyFile } from '../../src/proof/verify-file.ts';
import { readHere } from './read-here.ts';
import { smallRelease } from './small-release.ts';

/** A stretch of a file's text that stands in it once, and the clause that it is of. */
interface Place {
  readonly path: string;
  readonly text: string;
  readonly clause: string;
}

let files: ReadonlyMap<string, Uint8Array>;
let verifyFile: VerifyFile;
let places: readonly Place[];

beforeAll(async () => {
  const small = await smallRelease();
  files = small.files;
  const { releases } = openReleases(small.sources);
  verifyFile = fileVerifier(releases, await readHere());
  places = await placesIn(releases);
});

const story = 'word/document.xml';

function textIn(path: string): string {
  const bytes = files.get(`x/${path}`) ?? new Uint8Array();
  return strFromU8(path.endsWith('.docx') ? (unzipSync(bytes)[story] ?? new Uint8Array()) : bytes);
}

function withText(path: string, text: string): Uint8Array {
  if (!path.endsWith('.docx')) return strToU8(text);
  return zipSync({ ...unzipSync(files.get(`x/${path}`) ?? new Uint8Array()), [story]: strToU8(text) });
}

/** Single words, and two words with the space between them, that stand once in a file. */
async function placesIn(releases: readonly OpenRelease[]): Promise<readonly Place[]> {
  const rendering = releases[0]?.rendering() ?? null;
  const found: Place[] = [];
  for (const locale of ['en', 'ko']) {
    const edition = rendering === null ? null : await editionOf(rendering, locale, 'current');
    if (edition === null) throw new Error('the release cannot be made again');
    for (const name of ['index.html', 'fragment.html', 'x.txt', 'x.md', 'x.json', 'x.docx']) {
      const path = `${locale}/${name}`;
      const whole = textIn(path);
      for (const { anchor, runs } of printedClauses(edition.flow)) {
        const words = textOf(runs).split(/\s+/u);
        const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
        for (const text of [...words, ...pairs]) {
          if (text.length > 1 && whole.split(text).length === 2) found.push({ path, text, clause: anchor });
        }
      }
    }
  }
  return found;
}

const edit = fc.record({
  how: fc.constantFrom('delete', 'replace', 'insert'),
  letter: fc.constantFrom('a', 'Z', '7', '가', 'é'),
  at: fc.nat(),
});

test('any one character of a clause that is another is found, and the clause is named', async () => {
  expect(places.length).toBeGreaterThan(500);
  await fc.assert(
    fc.asyncProperty(fc.nat(), edit, async (which, { how, letter, at }) => {
      const place = places[which % places.length];
      if (place === undefined) return;
      const { path, text, clause } = place;
      const index = at % text.length;
      const after = text.slice(how === 'insert' ? index : index + 1);
      const changed = text.slice(0, index) + (how === 'delete' ? '' : letter) + after;
      fc.pre(changed !== text && !/[<>&"]/u.test(text[index] ?? ''));
      const bytes = withText(
        path,
        textIn(path).replace(text, () => changed),
      );
      const verdict = await verifyFile({ path, bytes });
      expect(verdict.type).toBe('differs');
      if (verdict.type !== 'differs') return;
      const named = verdict.differences.flatMap((one) => ('clause' in one ? [one.clause] : []));
      expect({ path, text, changed, named }).toEqual({ path, text, changed, named: [clause] });
    }),
    { numRuns: 120 },
  );
});
