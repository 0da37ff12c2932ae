import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderFile } from '../../src/build/render-file.ts';
import type { FlowBlock, FlowParagraph, FlowRun } from '../../src/flow/flow.ts';
import { editionOf, type ProofEdition } from '../../src/proof/edition.ts';
import { type OpenRelease, openReleases } from '../../src/proof/open-releases.ts';
import { fileVerifier, type VerifyFile } from '../../src/proof/verify-file.ts';
import { paragraph, run } from '../support/sample-flow.ts';
import { readHere } from './read-here.ts';
import { smallRelease } from './small-release.ts';

let files: ReadonlyMap<string, Uint8Array>;
let releases: readonly OpenRelease[];
let verifyFile: VerifyFile;

beforeAll(async () => {
  const small = await smallRelease();
  files = small.files;
  releases = openReleases(small.sources).releases;
  verifyFile = fileVerifier(releases, await readHere());
});

function fileAt(path: string): Uint8Array {
  const bytes = files.get(`x/${path}`);
  if (bytes === undefined) throw new Error(`the release published no ${path}`);
  return bytes;
}

test('every file that the release published is one', async () => {
  for (const [path, bytes] of files) {
    expect([path, (await verifyFile({ path, bytes })).type]).toEqual([path, 'published']);
  }
});

/** What is said of a file with these bytes: each difference as its kind and its clause, or the place that it stands behind. */
async function differencesOf(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  const verdict = await verifyFile({ path, bytes });
  if (verdict.type !== 'differs') return [verdict.type];
  return verdict.differences.map((one) =>
    'clause' in one ? `${one.type} ${one.clause}` : `${one.type} behind ${one.behind}`,
  );
}

/** The file with a text of it replaced, which it has to hold. */
function edited(path: string, before: string, after: string): Uint8Array {
  const bytes = fileAt(path);
  if (!path.endsWith('.docx')) return strToU8(replaced(strFromU8(bytes), before, after));
  const parts = unzipSync(bytes);
  const story = 'word/document.xml';
  return zipSync({
    ...parts,
    [story]: strToU8(replaced(strFromU8(parts[story] ?? new Uint8Array()), before, after)),
  });
}

function replaced(text: string, before: string, after: string): string {
  const at = text.lastIndexOf(before);
  if (at < 0) throw new Error(`there is no ${before}`);
  return text.slice(0, at) + after + text.slice(at + before.length);
}

const textual = ['index.html', 'fragment.html', 'x.txt', 'x.md', 'x.json', 'x.docx'] as const;

describe.each(textual)('a word of %s', (name) => {
  test.each([
    ['en', 'within 14 days', 'within 41 days', 'Contact.2'],
    ['en', '12 months', '21 months', 'Terms.name.term'],
    ['en', 'The pages', 'All pages', 'Collect.4'],
    ['en', 'We answer', 'We do not answer', 'Contact.2'],
    ['ko', '14일 이내에', '41일 이내에', 'Contact.2'],
    ['ko', '방문하는 페이지', '방문한 페이지', 'Collect.4'],
    ['ko', '30일', '90일', 'Terms.voice.term'],
  ])('%s: %s made %s', async (locale, before, after, clause) => {
    const path = `${locale}/${name}`;
    expect(await differencesOf(path, edited(path, before, after))).toEqual([`reworded ${clause}`]);
  });
});

test.each(['index.html', 'x.md', 'x.docx', 'x.json', 'x.txt'])(
  'a line of the cover of %s is no clause',
  async (name) => {
    const [before, after] =
      name === 'x.json' ? ['2026-12-01', '2026-12-02'] : ['December 1, 2026', 'December 2, 2026'];
    const path = `en/${name}`;
    expect(await differencesOf(path, edited(path, before, after))).toEqual([
      expect.stringMatching(/^beside behind/),
    ]);
  },
);

/** The edition of the release as it is rendered for its current place. */
async function editionIn(locale: string): Promise<ProofEdition> {
  const rendering = releases[0]?.rendering() ?? null;
  const edition = rendering === null ? null : await editionOf(rendering, locale, 'current');
  if (edition === null) throw new Error(`the release has no edition in ${locale}`);
  return edition;
}

type Forge = (blocks: readonly FlowBlock[]) => readonly FlowBlock[];

/** Replaces a paragraph by others, wherever it stands. */
function instead(anchor: string, others: (own: FlowParagraph) => readonly FlowBlock[]): Forge {
  return (blocks) =>
    blocks.flatMap((block): readonly FlowBlock[] => {
      if (block.type === 'part') return [{ ...block, blocks: instead(anchor, others)(block.blocks) }];
      return block.type === 'paragraph' && block.anchors[0] === anchor ? others(block) : [block];
    });
}

/** The last section with its two paragraphs the other way round. */
const swapped: Forge = (blocks) =>
  blocks.map((block) =>
    block.type === 'part' && block.heading.anchors[0] === 'Contact'
      ? { ...block, blocks: block.blocks.toReversed() }
      : block,
  );

function relinked(runs: readonly FlowRun[]): readonly FlowRun[] {
  return runs.map((one) =>
    one.type === 'text' && one.link !== null
      ? { ...one, link: { type: 'address', href: 'https://evil.example.com/account', reference: 1 } as const }
      : one,
  );
}

/** The blocks of an edition, changed: what somebody would publish who has the program and no release. */
const forgeries: readonly (readonly [what: string, forge: Forge, said: readonly unknown[]])[] = [
  ['a clause is cut out', instead('Contact.2', () => []), ['missing Contact.2']],
  [
    'a paragraph is added',
    instead('Contact.1', (own) => [own, paragraph([], run('We may change all of this on any day.'))]),
    ['added behind Contact.1'],
  ],
  ['two clauses are swapped', swapped, [expect.stringMatching(/^moved Contact\.[12]$/)]],
];

/** What plain text does not show. */
const forgedMarks: typeof forgeries = [
  [
    'a link leads elsewhere',
    instead('intro', (own) => [{ ...own, runs: relinked(own.runs) }]),
    ['marked intro'],
  ],
  [
    'emphasis is taken away',
    instead('intro', (own) => [
      { ...own, runs: own.runs.map((one) => (one.type === 'text' ? { ...one, strong: false } : one)) },
    ]),
    ['marked intro'],
  ],
];

describe.each([
  ['html', 'index.html'],
  ['pdf', 'x.pdf'],
  ['docx', 'x.docx'],
  ['text', 'x.txt'],
  ['markdown', 'x.md'],
] as const)('a forged %s', (format, name) => {
  test.each(format === 'text' ? forgeries : [...forgeries, ...forgedMarks])('%s', async (_, forge, said) => {
    for (const locale of ['en', 'ko']) {
      const { flow, edition, theme } = await editionIn(locale);
      const bytes = await renderFile(
        { format, index: 0, flow: { ...flow, blocks: forge(flow.blocks) }, edition },
        theme,
      );
      expect(await differencesOf(`${locale}/${name}`, bytes)).toEqual(said);
    }
  });
});

test('an address in the list of links of a plain text is of the clause that leads there', async () => {
  const bytes = edited('ko/x.txt', 'https://www.example.com/account', 'https://www.example.net/account');
  expect(await differencesOf('ko/x.txt', bytes)).toEqual(['reworded intro']);
});

test.each(['x.txt', 'x.md', 'index.html'])(
  'two items of a list in %s that were swapped are moved',
  async (name) => {
    const [one, other] = ['Your name and your e-mail address.', 'The pages that you visit.'];
    const text = strFromU8(fileAt(`en/${name}`));
    const swapped = text.replace(one, '\0').replace(other, one).replace('\0', other);
    const said = await differencesOf(`en/${name}`, strToU8(swapped));
    // In a page each item has its name, and says what the other one did.
    expect(said).toEqual(
      name === 'index.html'
        ? ['reworded Collect.2', 'reworded Collect.4']
        : expect.arrayContaining([expect.stringMatching(/^moved Collect\.[24]$/)]),
    );
    expect(said.every((line) => /Collect\.[234]$/.test(line))).toBe(true);
  },
);

test('a root that no release has is told of', async () => {
  const known = releases[0]?.record.root ?? '';
  const page = strToU8(strFromU8(fileAt('en/index.html')).replaceAll(known, 'f'.repeat(64)));
  expect(await verifyFile({ path: 'x.html', bytes: page })).toMatchObject({
    type: 'differs',
    by: 'words',
    strangeRoot: 'f'.repeat(64),
    differences: [],
  });
  for (const name of ['index.html', 'fragment.html', 'x.pdf', 'x.docx']) {
    const bytes = new Uint8Array([...fileAt(`ko/${name}`), 0x0a]);
    expect(await verifyFile({ path: name, bytes })).toMatchObject({ by: 'root', strangeRoot: null });
  }
});
