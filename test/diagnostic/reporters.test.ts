import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/ast/notice.ts';
import { codes } from '../../src/diagnostic/codes.ts';
import { type Diagnostic, diagnostic, hasErrors, sortDiagnostics } from '../../src/diagnostic/diagnostic.ts';
import { placesIn } from '../../src/diagnostic/places.ts';
import { reporters } from '../../src/diagnostic/reporters/reporters.ts';
import { spanOf, startOf } from '../../src/syntax/text-file.ts';
import { context, doubled, missing } from './reporters/findings.ts';

describe('for people', () => {
  it('should show the line, a caret below the place, and what it relates to', () => {
    expect(reporters.pretty([missing], context)).toBe(
      [
        'error number-missing: `14` is not in the translation',
        '  locales/ko/x.json:2:14',
        '  2 │   "p": "쿠키를 \ufffd사용합니다"',
        `  ${' '.repeat('2 │   "p": "'.length)}${' '.repeat(6 + 1 + 1)}^^^^`,
        '  the source clause:',
        '  notice/x/notice.md:3:1',
        '  3 │ We use cookies.',
        '      ^^^^^^^^^^^^^^^',
        '',
        '1 error, 0 warnings',
        '',
      ].join('\n'),
    );
  });

  it('should cut a long line around the place', () => {
    const text = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const span = spanOf({ path: 'x', text }, 500, 504);
    const found = [diagnostic('word-doubled', { message: 'm', span })];
    const [, , line = '', carets = ''] = reporters
      .pretty(found, { ...context, places: placesIn(() => text) })
      .split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });

  it('should do without the line where there is none', () => {
    const absent = diagnostic('file-unreadable', { message: 'm', span: startOf('locales/ms/x.json') });
    expect(reporters.pretty([absent], context)).toBe(
      'error file-unreadable: m\n  locales/ms/x.json:1:1\n\n1 error, 0 warnings\n',
    );
  });

  it('should say that there is nothing', () => {
    expect(reporters.pretty([], context)).toBe('0 errors, 0 warnings\n');
  });

  it('should paint only where colours show', () => {
    expect(reporters.pretty([missing], context)).not.toContain('\u001b');
    expect(reporters.pretty([missing], { ...context, colour: true })).toContain('\u001b[31merror');
  });
});

describe('for programs', () => {
  it('should be one JSON object', () => {
    expect(JSON.parse(reporters.json([missing, doubled], context))).toEqual({
      diagnostics: [
        {
          code: 'number-missing',
          severity: 'error',
          message: '`14` is not in the translation',
          file: 'locales/ko/x.json',
          line: 2,
          column: 14,
          endLine: 2,
          endColumn: 16,
          notice: 'x',
          locale: 'ko',
          clause: 'p',
          hint: null,
          related: [
            {
              message: 'the source clause',
              file: 'notice/x/notice.md',
              line: 3,
              column: 1,
              endLine: 3,
              endColumn: 16,
            },
          ],
        },
        {
          code: 'word-doubled',
          severity: 'warning',
          message: 'two\nlines, 100%: a "b"',
          file: 'a b/c%,d:e.json',
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 2,
          notice: null,
          locale: null,
          clause: null,
          hint: 'drop one',
          related: [],
        },
      ],
      summary: { errors: 1, warnings: 1 },
    });
  });
});

describe('diagnostics', () => {
  const place = (file: string, offset: number): Span => ({
    file,
    start: offset,
    end: offset,
  });
  const found = (code: Diagnostic['code'], file: string, offset: number): Diagnostic =>
    diagnostic(code, { message: 'm', span: place(file, offset) });

  it('should be sorted by file, place and code', () => {
    const sorted = [
      found('word-doubled', 'a', 2),
      found('id-missing', 'a', 10),
      found('link-broken', 'a', 10),
      found('id-missing', 'b', 0),
    ];
    expect(sortDiagnostics([...sorted].reverse())).toEqual(sorted);
  });

  it('should be errors by their code alone', () => {
    expect(hasErrors([found('word-doubled', 'a', 0)])).toBe(false);
    expect(hasErrors([found('word-doubled', 'a', 0), found('id-missing', 'a', 0)])).toBe(true);
  });

  it('should have codes that name a fault in two or three words', () => {
    for (const [code, { about }] of Object.entries(codes)) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+){1,3}$/);
      expect(about).toMatch(/^[^A-Z.]?.*[^.]$/);
    }
  });
});
