import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeVerdict } from '../../src/proof/describe-verdict.ts';
import { openReleases } from '../../src/proof/open-releases.ts';
import { fileVerifier, type VerifyFile } from '../../src/proof/verify-file.ts';
import { readHere } from './read-here.ts';
import { smallRelease } from './small-release.ts';

let files: readonly (readonly [path: string, bytes: Uint8Array])[];
let verifyFile: VerifyFile;

beforeAll(async () => {
  const small = await smallRelease();
  files = [...small.files].filter(([path]) => !path.includes('/versions/'));
  verifyFile = fileVerifier(openReleases(small.sources).releases, await readHere());
});

async function said(path: string, bytes: Uint8Array): Promise<string> {
  return describeVerdict(path, await verifyFile({ path, bytes }), false);
}

const names = ['x.html', 'x.pdf', 'x.docx', 'x.txt', 'x.md', 'x.json'] as const;

describe.each(names)('a file called %s', (name) => {
  test.each([
    ['is empty', new Uint8Array()],
    ['is white space', strToU8(' \n\n')],
    ['is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe])],
    ['is in UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0])],
    ['is in a legacy encoding', new Uint8Array([0x3c, 0x70, 0x3e, 0xb0, 0xa1, 0xb3, 0xaa])],
  ])('that %s cannot be read', async (_, bytes) => {
    expect(await said(name, bytes)).toMatch(/^x\.\w+ is not published: no release has these bytes; it .*\n$/);
  });
});

test('a file that is cut off anywhere is not published, and nothing breaks on it', async () => {
  for (const [path, bytes] of files) {
    for (const share of [0.02, 0.3, 0.6, 0.97]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * share));
      expect(await said(path, cut)).toContain('is not published');
    }
  }
});

test('one bit of any published file that is another is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 7 }), async (which, where, bit) => {
      const [path, bytes] = files[which % files.length] ?? ['', new Uint8Array()];
      const at = where % bytes.length;
      const flipped = bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
      expect(await said(path, flipped)).toContain('is not published');
    }),
    { numRuns: 60 },
  );
});

describe('what is built to break a reader', () => {
  test('elements that nest without end', async () => {
    const html = strToU8(`<!doctype html><html>${'<div>'.repeat(100_000)}`);
    expect(await said('x.html', html)).toContain(
      'cannot be read: elements stand more than 200 deep in each other',
    );
  });

  test('data that nest without end', async () => {
    const nested = `${'{"type":"notice","children":['.repeat(300)}${']}'.repeat(300)}`;
    expect(await said('x.json', strToU8(nested))).toContain('cannot be read: it nests more than 200 deep');
  });

  test('a package that unpacks to more than any notice has', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) });
    expect(await said('x.docx', bomb)).toContain('cannot be read: it unpacks to more than');
  });

  test('entities in the XML of a package', async () => {
    const xml = '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>';
    expect(await said('x.docx', zipSync({ 'word/document.xml': strToU8(xml) }))).toContain('document type');
  });

  test('Markdown that nests quotations', async () => {
    expect(await said('x.md', strToU8(`${'> '.repeat(5_000)}a`))).toContain('deep in each other');
  });

  test('a page tree of a PDF that leads to itself', async () => {
    const pdf =
      '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999>>endobj\ntrailer<</Root 1 0 R>>\n';
    expect(await said('x.pdf', strToU8(pdf))).toContain('is not published');
  });

  test('words that would steer the terminal', async () => {
    const told = await said(
      'x.md',
      strToU8(
        '\u001b[2J# Notice of X\n\nThis notice says what **Example Ltd** does with your account. We answer within 14 days.\n',
      ),
    );
    expect(told).not.toContain('\u001b');
  });
});

test('a page that bears a root and says thousands of other things is told of in time', async () => {
  const [, page] = files.find(([path]) => path.endsWith('en/index.html')) ?? ['', new Uint8Array()];
  const flooded = strFromU8(page).replace('</article>', `${'<p>a b c</p>'.repeat(30_000)}</article>`);
  const told = await said('x.html', strToU8(flooded));
  expect(told).toContain('places of what it says differ');
  expect(told.length).toBeLessThan(30_000);
});
