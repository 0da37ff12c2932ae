import { beforeAll, expect, it } from 'vitest';
import type { Jurisdiction, Notice, Section } from '../../src/ast/notice.ts';
import { clausesOf, linksOf, tablesOf } from '../../src/ast/walk.ts';
import { lostFrom, onDisk, plainWords, readers } from '../support/artifact-words.ts';
import { type BuiltEdition, buildInMemory } from '../support/editions.ts';
import { projectOf } from '../support/fixture-project.ts';
import { describeWith, describeWithShared, output } from '../support/programs.ts';
import { importedSeed, seedWords } from '../support/seed.ts';

describeWithShared('the seed, imported', () => {
  let edition: BuiltEdition;
  beforeAll(async () => {
    const { editions } = await buildInMemory(projectOf(importedSeed()));
    const [first] = editions;
    if (first === undefined) throw new Error('the seed has no edition');
    edition = first;
  });

  it('has 14 sections, 4 subsections, 9 jurisdiction blocks, and 2 tables with header rows', () => {
    const parts = [...partsOf(edition.notice)];
    expect(parts.filter((part) => part.type === 'section' && part.depth === 1)).toHaveLength(14);
    expect(parts.filter((part) => part.type === 'section' && part.depth === 2)).toHaveLength(4);
    expect(parts.filter((part) => part.type === 'jurisdiction')).toHaveLength(9);
    const headers = [...tablesOf(edition.notice)].map(({ header }) =>
      header.map(({ children }) => children.length > 0),
    );
    expect(headers).toEqual([[true, true], Array(6).fill(true)]);
  });

  it('keeps all 18 local anchors alive, and every local link leads to one', () => {
    const headings = new Set([...partsOf(edition.notice)].map(({ heading }) => heading.id as string));
    const sections = [...partsOf(edition.notice)].filter(({ type }) => type === 'section');
    expect(sections).toHaveLength(18);
    const targets = [...clausesOf(edition.notice)]
      .flatMap(({ clause }) => [...linksOf(clause.children)])
      .flatMap(({ target }) => (target.type === 'anchor' ? [target.id as string] : []));
    expect(targets.length).toBeGreaterThan(7);
    expect(targets.filter((id) => !headings.has(id))).toEqual([]);
    const html = new TextDecoder().decode(edition.file('index.html'));
    for (const id of ['Children.E2.80.99s_Personal_Information', 'Contacts.2C_Notices.2C_and_Revisions']) {
      expect(html).toContain(`id="${id}"`);
    }
  });

  it.each([
    ['html', 'index.html'],
    ['docx', 'aws.docx'],
    ['text', 'aws.txt'],
  ] as const)('loses no word in %s', (format, name) => {
    expect(lostFrom(readers[format](edition.file(name)), plainWords(seedWords()))).toEqual([]);
  });

  describeWith(['pdftotext', 'qpdf'], 'in PDF', () => {
    it('loses no word', () => {
      expect(lostFrom(readers.pdf(edition.file('aws.pdf'), edition.flow), plainWords(seedWords()))).toEqual(
        [],
      );
    });

    it('is a sound file', () => {
      const said = onDisk(edition.file('aws.pdf'), 'aws.pdf', (file) => output('qpdf', ['--check', file]));
      expect(said).toContain('No syntax or stream encoding errors');
    });
  });
});

function* partsOf(part: Notice | Section | Jurisdiction): Generator<Section | Jurisdiction> {
  for (const child of part.children) {
    if (child.type !== 'section' && child.type !== 'jurisdiction') continue;
    yield child;
    yield* partsOf(child);
  }
}
