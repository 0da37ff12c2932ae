import { readFileSync } from 'node:fs';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { expect, it } from 'vitest';
import type { Jurisdiction, Section } from '../../../src/ast/notice.ts';
import { clausesOf, linksOf, tablesOf } from '../../../src/ast/walk.ts';
import { fmt } from '../../../src/syntax/fmt/fmt.ts';
import { importNotice } from '../../../src/syntax/import/import-notice.ts';
import { describeWithShared, hasShared } from '../../support/programs.ts';
import { seedPath } from '../../support/seed.ts';
import { check, reparse, sourcesOf, wordsOfMarkdown, wordsOfNotice } from './words.ts';

describeWithShared('importing the notice this project began from', () => {
  const text = hasShared ? readFileSync(seedPath, 'utf8') : '';
  const result = importNotice({ file: 'seed.md', text, id: 'aws' });
  const reparsed = reparse(result, 'aws');
  const { notice } = reparsed;

  it('should give files that the parser accepts and fmt leaves alone', () => {
    expect(reparsed.diagnostics).toEqual([]);
    const changed = fmt(sourcesOf(result, 'aws')).value.filter((file) => file.changed);
    expect(changed.map(({ path }) => path)).toEqual(['notice/aws/anchors.json']);
  });

  it('should leave nothing unplaced', () => {
    expect(result.unplaced).toEqual([]);
  });

  it('should find the title, the date and the address', () => {
    expect(notice).toMatchObject({
      version: '2022-06-03',
      effective: '2022-06-03',
      locale: 'en',
      url: 'https://aws.amazon.com/privacy/',
      title: { id: 'title', children: [{ value: 'Privacy Notice' }] },
    });
  });

  const sections = notice.children.filter((part): part is Section => part.type === 'section');
  const subsections = sections.flatMap(({ children }) => children.filter(({ type }) => type === 'section'));
  const jurisdictions = sections.flatMap(({ children }) =>
    children.filter((part): part is Jurisdiction => part.type === 'jurisdiction'),
  );

  it('should find 14 sections and 4 subsections', () => {
    expect(sections).toHaveLength(14);
    expect(subsections).toHaveLength(4);
  });

  it('should make jurisdiction blocks of the nine list items', () => {
    expect(jurisdictions.map(({ codes }) => codes.join(' '))).toEqual([
      'BR',
      'US-CA',
      'CA',
      'CR',
      'EEA GB CH',
      'IN',
      'JP',
      'MY',
      'KR',
    ]);
    expect(result.files.map(({ path }) => path.replace('notice/aws/', ''))).toEqual([
      'notice.md',
      ...['br', 'us-ca', 'ca', 'cr', 'eea', 'in', 'jp', 'my', 'kr'].map((code) => `jurisdictions/${code}.md`),
    ]);
  });

  it('should find two tables with header rows', () => {
    const tables = [...tablesOf(notice)];
    expect(tables.map(({ header, rows }) => [header.length, rows.length])).toEqual([
      [2, 6],
      [6, 3],
    ]);
    expect(tables[0]?.header[0]?.children).toMatchObject([{ type: 'text', value: 'Name of Party' }]);
  });

  it('should keep the 18 local anchors alive, and lead every local link to one', () => {
    const local = new Set(
      [...text.matchAll(/\]\((?:https:\/\/aws\.amazon\.com\/privacy\/)?#([^)]+)\)/g)].map(
        (match) => match[1],
      ),
    );
    expect(local.size).toBe(18);
    const live = new Set<string>([...clausesOf(notice)].map(({ clause }) => clause.id));
    expect([...local].filter((anchor) => !live.has(String(anchor)))).toEqual([]);
    const targets = [...clausesOf(notice)].flatMap(({ clause }) =>
      [...linksOf(clause.children)].flatMap(({ target }) => (target.type === 'anchor' ? target.id : [])),
    );
    expect(targets.filter((id) => !live.has(id))).toEqual([]);
    expect(targets).toHaveLength(9);
  });

  it('should keep every word in order, but for the date line and the contents list', () => {
    const root = unified().use(remarkParse).use(tables).parse(text);
    const isDate = (index: number) => index === 1;
    const contents = root.children.findIndex(({ type }) => type === 'list');
    const kept = root.children.filter((_, index) => !isDate(index) && index !== contents);
    expect(wordsOfNotice(reparsed)).toEqual(wordsOfMarkdown({ type: 'root', children: kept }));
  });

  it('should pass the checks of the source', () => {
    expect(check(result, 'aws')).toEqual([]);
  });
});

function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}
