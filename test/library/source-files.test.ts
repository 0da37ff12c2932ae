import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectFiles } from '../../src/library/project-files.ts';
import { sourceFiles } from '../../src/library/source-files.ts';
import { UsageError } from '../../src/library/usage-error.ts';

const pathsOf = (files: ProjectFiles): string[] => sourceFiles(files).map(({ path }) => path);

function refusalOf(files: unknown): [code: string, message: string] {
  try {
    sourceFiles(files as ProjectFiles);
  } catch (error) {
    if (error instanceof UsageError) return [error.code, error.message];
    throw error;
  }
  throw new Error('the files were taken');
}

describe('files by their paths', () => {
  it('are a map or an object, of text or bytes', () => {
    const bytes = new Uint8Array([0xec, 0xbf, 0xa0]);
    expect(sourceFiles({ 'a/쿠키.md': '쿠' })).toEqual([{ path: 'a/쿠키.md', bytes }]);
    expect(sourceFiles(new Map([['a/쿠키.md', bytes]]))).toEqual([{ path: 'a/쿠키.md', bytes }]);
  });

  it('come in the order in which a folder is read, however they are given', () => {
    const sorted = ['notice/a/notice.md', 'notice/a/releases/x', 'notice/a-b/notice.md', 'notice/한.md'];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (paths) => {
        expect(pathsOf(Object.fromEntries(paths.map((path) => [path, ''])))).toEqual(sorted);
      }),
    );
  });

  it('are left alone where their name or a folder begins with a dot', () => {
    expect(pathsOf({ '.git/config': '', 'notice/.DS_Store': '', 'notice/x/notice.md': '' })).toEqual([
      'notice/x/notice.md',
    ]);
  });
});

describe('a call is refused', () => {
  it.each([
    ['../notice.md', 'the path "../notice.md" leads out of the project'],
    ['notice/../../x', 'the path "notice/../../x" leads out of the project'],
    ['/etc/passwd', 'the path "/etc/passwd" leads out of the project'],
    [
      'notice\\x\\notice.md',
      'the path "notice\\\\x\\\\notice.md" holds a backslash: folders are parted by `/`',
    ],
    [
      './notice/x',
      'the path "./notice/x" is not the plain path of a file: `notice/privacy/notice.md` is one',
    ],
    ['notice//x', 'the path "notice//x" is not the plain path of a file: `notice/privacy/notice.md` is one'],
    ['notice/x/', 'the path "notice/x/" is not the plain path of a file: `notice/privacy/notice.md` is one'],
    ['', 'the path "" is not the plain path of a file: `notice/privacy/notice.md` is one'],
    ['a\u0000b', 'the path "a\\u0000b" holds a control character'],
    ['notice/\ud83c/x', 'the path "notice/\\ud83c/x" cannot be written in UTF-8'],
  ])('for the path %j', (path, message) => {
    expect(refusalOf({ [path]: '' })).toEqual(['path-invalid', message]);
  });

  it('for a path that is no string', () => {
    expect(refusalOf(new Map([[1, '']]))).toEqual(['path-invalid', 'a path is not a string']);
  });

  it('for a file that is neither text nor bytes', () => {
    expect(refusalOf({ 'a.md': 1 })).toEqual([
      'content-invalid',
      '`a.md` is neither a string nor a Uint8Array',
    ]);
  });

  it('for text that cannot be written in UTF-8', () => {
    expect(refusalOf({ 'a.md': 'ab\ud800' })).toEqual([
      'content-invalid',
      'the text of `a.md` cannot be written in UTF-8: half a character stands at index 2',
    ]);
  });

  it.each([null, undefined, 'notice/x/notice.md', 7])('for %j in place of files', (files) => {
    expect(refusalOf(files)[0]).toBe('content-invalid');
  });

  it('whatever is given: nothing but a UsageError is thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (files) => {
        try {
          sourceFiles(files as ProjectFiles);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});
