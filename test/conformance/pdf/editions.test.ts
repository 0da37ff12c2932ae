import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../src/build/compile.ts';
import { formatNames } from '../../../src/build/formats.ts';
import { lowerEdition } from '../../../src/build/lower-edition.ts';
import type { ProjectSources } from '../../../src/build/project.ts';
import { hasErrors } from '../../../src/diagnostic/diagnostic.ts';
import { anchorsOf } from '../../../src/flow/anchors.ts';
import type { Flow } from '../../../src/flow/flow.ts';
import { stretchesOf } from '../../../src/flow/stretches.ts';
import { render } from '../../../src/format/pdf/render.ts';
import { paperTheme } from '../../format/pdf/paper.ts';
import { smallProject } from '../../review/reviewed-project.ts';
import { onDisk } from '../../support/artifact-words.ts';
import { projectOf, stele } from '../../support/fixture-project.ts';
import { describeWith, hasShared, output } from '../../support/programs.ts';
import { englishRedline } from '../../support/redline-flow.ts';
import { englishSample } from '../../support/sample-flow.ts';
import { importedSeed } from '../../support/seed.ts';
import { staleProject } from '../../support/stale-project.ts';
import { longAddress, stressFiles, stressFilesWithEmoji } from '../stress/stress-project.ts';
import { foreignTexts } from './conditions/locales.ts';
import { conformanceOf, findingsOf } from './conformance.ts';
import { namedPlaces, pdfium } from './pdfium.ts';
import { archiveTwin, describeWithPreflight, preflightFindings } from './preflight.ts';
import { type PdfDocument, pdfDocument } from './reading/document.ts';
import { type PdfObjects, readObjects, textOfString } from './reading/objects.ts';

interface Paper {
  readonly name: string;
  readonly flow: Flow;
  readonly bytes: Uint8Array;
}

/** The PDFs of a project that has no errors, and none of its other files. */
async function papersOf(sources: ProjectSources): Promise<readonly Paper[]> {
  const { notices, words, theme, diagnostics } = compile(sources);
  if (theme === null || hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics));
  const papers: Paper[] = [];
  for (const edition of notices.flatMap(({ editions }) => editions)) {
    const flow = lowerEdition(edition, words, formatNames);
    papers.push({ name: `${edition.id}.${edition.locale}.pdf`, flow, bytes: await render(flow, theme) });
  }
  return papers;
}

const projects: readonly (readonly [title: string, sources: () => ProjectSources, editions: number])[] = [
  ['the example', () => stele, 3],
  ['the notice under stress', () => projectOf(stressFiles()), 3],
  ['a notice that is not up to date', () => staleProject(smallProject()), 2],
  ...(hasShared ? [['the seed, imported', () => projectOf(importedSeed()), 1] as const] : []),
];

describe.each(projects)('the PDFs of %s', (_, sources, count) => {
  let papers: readonly Paper[];
  beforeAll(async () => {
    papers = await papersOf(sources());
  });

  it('are the same, byte for byte, in a second build', async () => {
    expect(papers).toHaveLength(count);
    const again = await papersOf(sources());
    for (const [index, { name, bytes }] of papers.entries())
      expect([name, Buffer.compare(again[index]?.bytes ?? Buffer.alloc(0), bytes)]).toEqual([name, 0]);
  });

  describeWith(['qpdf'], 'read by qpdf', () => {
    const known = new Map<Paper, PdfObjects>();
    const read = () =>
      papers.map((paper) => {
        const objects = known.get(paper) ?? readObjects(paper.bytes);
        known.set(paper, objects);
        return [paper.name, objects] as const;
      });

    it('are sound', () => {
      for (const { name, bytes } of papers)
        expect(onDisk(bytes, name, (file) => output('qpdf', ['--check', file]))).toContain(
          'No syntax or stream encoding errors',
        );
    });

    it('meet every condition', () => {
      for (const [name, objects] of read())
        expect([name, ...findingsOf(conformanceOf(objects))]).toEqual([name]);
    });

    it('say of words in another locale which it is', () => {
      for (const [index, [name, objects]] of read().entries()) {
        const flow = papers[index]?.flow;
        const runs = flow === undefined ? [] : [...stretchesOf(flow)].flatMap((stretch) => stretch.runs);
        const locales = new Set(runs.flatMap((run) => (run.type === 'text' ? (run.locale ?? []) : [])));
        const said = new Set(foreignTexts(pdfDocument(objects)).map(([locale, type]) => `${type} ${locale}`));
        expect([name, ...said].sort()).toEqual([name, ...[...locales].map((each) => `Span ${each}`)].sort());
      }
    });

    it('have no heading at the end of a page', () => {
      for (const [name, objects] of read())
        expect([name, ...pdfDocument(objects).pages.filter(endsInHeading)]).toEqual([name]);
    });
  });

  it('have every anchor where Chrome finds it', async () => {
    const engine = await pdfium();
    for (const { name, flow, bytes } of papers) {
      const anchors = [...anchorsOf(flow)];
      const places = namedPlaces(engine, bytes, [...anchors, 'no.such.anchor']);
      expect(anchors.length).toBeGreaterThan(10);
      expect([name, ...anchors.filter((anchor) => places.get(anchor) === null)]).toEqual([name]);
      expect(places.get('no.such.anchor')).toBeNull();
      // What stands in the order of the notice is found further down, or further on.
      const inOrder = anchors.map((anchor) => places.get(anchor) ?? { page: 0, top: 0 });
      const back = anchors.filter((_, index) => {
        const [before, here] = [inOrder[index - 1], inOrder[index]];
        if (before === undefined || here === undefined) return false;
        return here.page < before.page || (here.page === before.page && here.top > before.top + 0.01);
      });
      expect([name, ...back]).toEqual([name]);
    }
  });

  describeWithPreflight('read by PDFBox', () => {
    it('find nothing that PDF/A-1b forbids', () => {
      const twins = new Map(papers.map(({ name, bytes }) => [name, archiveTwin(bytes)]));
      const found = preflightFindings(twins);
      for (const { name } of papers) expect([name, found.get(name)]).toEqual([name, []]);
    });
  });
});

it('the example in English takes up at most 120 kB', async () => {
  const [english] = await papersOf(stele);
  expect(english?.flow.locale).toBe('en');
  expect(english?.bytes.length).toBeLessThanOrEqual(120_000);
});

describeWithPreflight('PDFBox', () => {
  it('does find what is wrong, and nothing in a redline', async () => {
    const bytes = await render(englishSample, paperTheme);
    const redline = archiveTwin(await render(englishRedline, paperTheme));
    const all = preflightFindings(
      new Map([
        ['as-it-is.pdf', bytes],
        ['redline.pdf', redline],
      ]),
    );
    expect(all.get('redline.pdf')).toEqual([]);
    const found = all.get('as-it-is.pdf') ?? [];
    // What sets PDF/A-2 apart from PDF/A-1, and nothing else: the twin is needed for these alone.
    expect(new Set(found.map((line) => line.replace(/ :.*?(?=cross|The CIDSet|part|$)/, ': ')))).toEqual(
      new Set([
        '1.4: cross reference streams are not allowed',
        '3.1.11: The CIDSet entry is missing for the Composite Subset',
        '7.11.2: part must be 1',
      ]),
    );
  });
});

describe('the notice under stress', () => {
  it('does not build with a character that no font has, and says which', () => {
    const { diagnostics } = compile(projectOf(stressFilesWithEmoji()));
    expect(diagnostics.map(({ code, message, clause }) => [code, message, clause])).toEqual([
      ['glyph-missing', 'the fonts of the PDF have no glyph for `😀` (U+1F600)', 'Emoji.1'],
    ]);
  });

  describeWith(['qpdf'], 'on paper', () => {
    let pdfs: ReadonlyMap<string, PdfDocument>;
    beforeAll(async () => {
      const papers = await papersOf(projectOf(stressFiles()));
      pdfs = new Map(papers.map(({ flow, bytes }) => [flow.locale, pdfDocument(readObjects(bytes))]));
    });

    describe.each(['en', 'ko', 'ms'])('%s', (locale) => {
      const pdf = (): PdfDocument => {
        const found = pdfs.get(locale);
        if (found === undefined) throw new Error(`there is no edition ${locale}`);
        return found;
      };
      const ofType = (type: string) => pdf().elements.filter((element) => element.type === type);

      it('has every row once, over several pages', () => {
        expect(ofType('Table')).toHaveLength(2);
        expect(ofType('TR')).toHaveLength(1 + 80 + 1 + 1);
        expect(ofType('TH')).toHaveLength(3 + 80 + 2 + 1);
        const [table] = ofType('TBody');
        const rows = pdf().elements.filter(({ parent }) => parent === table);
        const pages = new Set(
          pdf()
            .elements.filter(({ parent }) => parent !== null && rows.includes(parent))
            .flatMap(({ kids }) => kids.flatMap((kid) => (kid.type === 'content' ? [kid.page] : []))),
        );
        expect(pages.size).toBeGreaterThan(1);
      });

      it('sets a cell that no page can hold on two or more', () => {
        const tallest = Math.max(
          ...ofType('TD').map(
            ({ kids }) => new Set(kids.flatMap((kid) => (kid.type === 'content' ? [kid.page] : []))).size,
          ),
        );
        expect(tallest).toBeGreaterThan(1);
      });

      it('nests lists five levels deep', () => {
        const depths = ofType('L').map((list) => {
          let depth = 0;
          for (let each: typeof list | null = list; each !== null; each = each.parent)
            if (each.type === 'L') depth++;
          return depth;
        });
        expect(depths).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
      });

      it('leads to an address of 300 characters from each of its lines', () => {
        const addresses = pdf()
          .annotations.map(({ dictionary }) => textOfString(pdf().dictionary(dictionary['/A'])['/URI']))
          .filter((address) => address === longAddress);
        expect(addresses.length).toBeGreaterThan(2);
      });

      it('prints Hanja with a font that has them', () => {
        const printed = pdf().fonts.flatMap(({ codes, toUnicode }) =>
          [...codes].map((code) => toUnicode?.get(code)),
        );
        expect(
          [...'個人情報保護法大韓民國뷁똠힣ẞ㈜①'].filter((character) => !printed.includes(character)),
        ).toEqual([]);
        expect(pdf().fonts.length).toBeGreaterThan(2);
      });
    });
  });
});

/** Whether the last words on a page that are no artifact and no footnote are a heading's. */
function endsInHeading({ content }: PdfDocument['pages'][number]): boolean {
  const words = content.marks.filter(({ mcid, tag }) => mcid !== null && tag !== '/Note');
  return /^\/H[1-6]$/.test(words.at(-1)?.tag ?? '');
}
