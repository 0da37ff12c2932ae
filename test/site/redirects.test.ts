import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseId, IsoDate, RetiredAnchor } from '../../src/ast/notice.ts';
import { anchorRedirects } from '../../src/site/anchor-redirects.ts';
import { writeRedirects } from '../../src/site/redirects.ts';
import { redirectsOf } from '../../src/site/redirects-of.ts';
import { servedBy } from '../../src/site/served-places.ts';
import { takenFor } from '../../src/site/taken-addresses.ts';
import { type NoticeSketch, writtenNotice } from './written-notice.ts';

const validate = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync('schemas/redirects.schema.json', 'utf8')) as object,
);

const moved = (id: string, to: string): RetiredAnchor => ({
  type: 'moved',
  id: id as ClauseId,
  to: to as ClauseId,
});
const withdrawn = (id: string, see: string | null = null): RetiredAnchor => ({
  type: 'withdrawn',
  id: id as ClauseId,
  on: '2026-11-02' as IsoDate,
  see: see as ClauseId | null,
});

describe('old anchors', () => {
  it('lead through all their moves to the clause of today', () => {
    expect(anchorRedirects([moved('b', 'c'), moved('a', 'b'), moved('x', 'now')])).toEqual([
      { from: 'a', state: 'moved', to: 'c' },
      { from: 'b', state: 'moved', to: 'c' },
      { from: 'x', state: 'moved', to: 'now' },
    ]);
  });

  it('are withdrawn with what they were moved to, and say what to look at today', () => {
    expect(anchorRedirects([withdrawn('gone', 'old'), moved('a', 'gone'), moved('old', 'new')])).toEqual([
      { from: 'a', state: 'withdrawn', to: null, see: 'new', on: '2026-11-02' },
      { from: 'gone', state: 'withdrawn', to: null, see: 'new', on: '2026-11-02' },
      { from: 'old', state: 'moved', to: 'new' },
    ]);
    expect(anchorRedirects([withdrawn('gone'), withdrawn('other', 'gone')])).toEqual([
      { from: 'gone', state: 'withdrawn', to: null, on: '2026-11-02' },
      { from: 'other', state: 'withdrawn', to: null, on: '2026-11-02' },
    ]);
  });

  it('that go round in a circle lead nowhere', () => {
    expect(anchorRedirects([moved('a', 'b'), moved('b', 'a')])).toEqual([
      { from: 'a', state: 'moved', to: null },
      { from: 'b', state: 'moved', to: null },
    ]);
  });

  it('have one entry each, whose target is live or null', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const retired = fc.oneof(
      fc.tuple(id, id).map(([from, to]) => moved(from, to)),
      fc.tuple(id, fc.option(id)).map(([from, see]) => withdrawn(from, see)),
    );
    fc.assert(
      fc.property(fc.uniqueArray(retired, { selector: (one) => one.id }), (ledger) => {
        const old = new Set<string>(ledger.map((one) => one.id));
        const found = anchorRedirects(ledger);
        expect(found.map(({ from }) => from)).toEqual([...old].sort());
        for (const one of found) {
          if (one.to !== null) expect(old.has(one.to)).toBe(false);
          if (one.state === 'withdrawn' && one.see !== undefined) expect(old.has(one.see)).toBe(false);
        }
      }),
    );
  });
});

/** `from → to status reason`, a line each. */
function linesOf(sketch: NoticeSketch, ...others: readonly NoticeSketch[]): readonly string[] {
  const written = writtenNotice(sketch);
  const all = [written, ...others.map(writtenNotice)];
  const redirects = redirectsOf(written, takenFor(written, all));
  validate(JSON.parse(new TextDecoder().decode(writeRedirects(redirects))));
  expect(validate.errors).toBeNull();
  return redirects.files.map(({ from, to, status, reason }) => `${from} → ${to} ${status} ${reason}`);
}

const url = 'https://www.example.com/legal/privacy';

describe('addresses', () => {
  it('without a page of their own lead to the source’s', () => {
    expect(linesOf({ url, paths: ['en/index.html', 'ko/index.html', 'en/privacy.pdf'] })).toEqual([
      '/legal/privacy → /legal/privacy/en/ 302 entry',
      '/legal/privacy/ → /legal/privacy/en/ 302 entry',
    ]);
  });

  it('of a notice at the root of its host have a slash', () => {
    for (const root of ['https://privacy.example.com', 'https://privacy.example.com/']) {
      expect(linesOf({ url: root, paths: ['en/index.html'] })).toEqual(['/ → /en/ 302 entry']);
    }
  });

  it('are percent-encoded', () => {
    expect(linesOf({ url: 'https://www.example.com/법률/', paths: ['en/index.html'] })[0]).toBe(
      '/%EB%B2%95%EB%A5%A0 → /%EB%B2%95%EB%A5%A0/en/ 302 entry',
    );
  });

  it('of folders of the archive and of jurisdictions lead to the source’s page there', () => {
    const paths = [
      'jurisdictions/KR/en/index.html',
      'jurisdictions/KR/ko/index.html',
      'versions/2026-03-02/ko/index.html',
      'versions/en/index.html',
    ];
    expect(linesOf({ url: 'https://example.com/p', paths })).toEqual([
      '/p/jurisdictions/KR → /p/jurisdictions/KR/en/ 302 entry',
      '/p/jurisdictions/KR/ → /p/jurisdictions/KR/en/ 302 entry',
      '/p/versions → /p/versions/en/ 302 entry',
      '/p/versions/ → /p/versions/en/ 302 entry',
      '/p/versions/2026-03-02 → /p/versions/2026-03-02/ko/ 302 entry',
      '/p/versions/2026-03-02/ → /p/versions/2026-03-02/ko/ 302 entry',
    ]);
  });

  it('lead nowhere in a build that has no page', () => {
    expect(linesOf({ url, paths: ['en/privacy.pdf'] })).toEqual([]);
  });

  it('of what a release published lead to the newest one in the archive that has it', () => {
    const releases = [
      { version: '2026-01-02', paths: ['ms/index.html', 'ms/privacy.pdf', 'en/index.html', 'en/old.txt'] },
      { version: '2026-03-02', paths: ['ms/index.html', 'versions/2026-03-02/ms/index.html'] },
    ];
    const paths = [
      'en/index.html',
      'versions/2026-01-02/ms/index.html',
      'versions/2026-01-02/ms/privacy.pdf',
      'versions/2026-03-02/ms/index.html',
    ];
    expect(linesOf({ url: 'https://example.com/p', paths, releases })).toEqual([
      '/p → /p/en/ 302 entry',
      '/p/ → /p/en/ 302 entry',
      '/p/ms → /p/versions/2026-03-02/ms/ 302 archived',
      '/p/ms/ → /p/versions/2026-03-02/ms/ 302 archived',
      '/p/ms/index.html → /p/versions/2026-03-02/ms/ 302 archived',
      '/p/ms/privacy.pdf → /p/versions/2026-01-02/ms/privacy.pdf 302 archived',
      '/p/versions/2026-01-02 → /p/versions/2026-01-02/ms/ 302 entry',
      '/p/versions/2026-01-02/ → /p/versions/2026-01-02/ms/ 302 entry',
      '/p/versions/2026-03-02 → /p/versions/2026-03-02/ms/ 302 entry',
      '/p/versions/2026-03-02/ → /p/versions/2026-03-02/ms/ 302 entry',
    ]);
  });

  it('that the notice had before lead to the place of each page and file', () => {
    const formerly = ['https://www.example.com/privacy/', 'http://old.example.com'];
    expect(linesOf({ url, paths: ['en/index.html', 'en/privacy.pdf'], formerly })).toEqual([
      '/legal/privacy → /legal/privacy/en/ 302 entry',
      '/legal/privacy/ → /legal/privacy/en/ 302 entry',
      '/privacy → /legal/privacy/en/ 302 address',
      '/privacy/ → /legal/privacy/en/ 302 address',
      '/privacy/en → /legal/privacy/en/ 301 address',
      '/privacy/en/ → /legal/privacy/en/ 301 address',
      '/privacy/en/index.html → /legal/privacy/en/ 301 address',
      '/privacy/en/privacy.pdf → /legal/privacy/en/privacy.pdf 301 address',
      `http://old.example.com/ → ${url}/en/ 302 address`,
      `http://old.example.com/en → ${url}/en/ 301 address`,
      `http://old.example.com/en/ → ${url}/en/ 301 address`,
      `http://old.example.com/en/index.html → ${url}/en/ 301 address`,
      `http://old.example.com/en/privacy.pdf → ${url}/en/privacy.pdf 301 address`,
    ]);
  });

  it('that another notice has now stay its own', () => {
    const other = { id: 'cookies', url: 'https://example.com/old', paths: ['en/index.html'] };
    const formerly = ['https://example.com/old'];
    expect(linesOf({ url: 'https://example.com/p', paths: ['en/index.html'], formerly }, other)).toEqual([
      '/p → /p/en/ 302 entry',
      '/p/ → /p/en/ 302 entry',
    ]);
    expect(linesOf(other, { url: 'https://example.com/p', paths: ['en/index.html'], formerly })).toEqual([
      '/old → /old/en/ 302 entry',
      '/old/ → /old/en/ 302 entry',
    ]);
  });

  it('never lead to one that leads on, nor away from what is served', () => {
    const name = fc.constantFrom(
      'en',
      'ko',
      'privacy',
      'versions',
      '2026-03-02',
      'index.html',
      'a.pdf',
      '%2e',
      'x y',
    );
    const path = fc.oneof(
      fc.constantFrom('en/index.html', 'ko/index.html', 'versions/en/index.html', 'en/a.pdf'),
      fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/')),
    );
    const address = fc
      .array(fc.constantFrom('en', 'ko', 'p', 'versions'), { maxLength: 3 })
      .map((names) => `https://example.com/${names.join('/')}`);
    const sketch = fc.record({
      url: address,
      paths: fc.uniqueArray(path, { maxLength: 8 }),
      formerly: fc.array(address, { maxLength: 3 }),
      releases: fc.array(fc.record({ version: fc.constant('2026-03-02'), paths: fc.array(path) }), {
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(sketch, (one) => {
        const written = writtenNotice(one);
        const served = servedBy(written.manifest);
        const { files } = redirectsOf(written, served);
        const from = new Set(files.map((file) => file.from));
        expect(from.size).toBe(files.length);
        for (const file of files) {
          expect(from.has(file.to)).toBe(false);
          expect(served).toContain(`https://example.com${file.to}`);
          expect(served).not.toContain(`https://example.com${file.from}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
