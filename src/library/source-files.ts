import type { SourceFile } from '../syntax/text-file.ts';
import type { ProjectFiles } from './project-files.ts';
import { UsageError } from './usage-error.ts';

/** Sorted folder by folder, as a project on a disk is read. */
export function sourceFiles(files: ProjectFiles): SourceFile[] {
  const entries = entriesOf(files);
  const own: { readonly file: SourceFile; readonly segments: readonly string[] }[] = [];
  for (const [path, content] of entries) {
    const segments = segmentsOf(path);
    if (segments.some((segment) => segment.startsWith('.'))) continue;
    const name = segments.join('/');
    own.push({ file: { path: name, bytes: bytesOf(name, content) }, segments });
  }
  return own.sort((a, b) => compareSegments(a.segments, b.segments)).map(({ file }) => file);
}

function entriesOf(files: unknown): Iterable<[unknown, unknown]> {
  if (files instanceof Map) return files;
  if (typeof files === 'object' && files !== null) return Object.entries(files);
  throw new UsageError('content-invalid', 'the files are neither a Map nor an object of paths');
}

/** Throws where the path is not that of a file inside the project. */
function segmentsOf(path: unknown): readonly string[] {
  if (typeof path !== 'string') throw new UsageError('path-invalid', 'a path is not a string');
  const refuse = (why: string): UsageError =>
    new UsageError('path-invalid', `the path ${JSON.stringify(path)} ${why}`);
  if (/\p{Surrogate}/u.test(path)) throw refuse('cannot be written in UTF-8');
  if (/[\u0000-\u001f\u007f]/.test(path)) throw refuse('holds a control character');
  if (path.includes('\\')) throw refuse('holds a backslash: folders are parted by `/`');
  const segments = path.split('/');
  if (path.startsWith('/') || segments.includes('..')) throw refuse('leads out of the project');
  if (segments.some((segment) => segment === '' || segment === '.')) {
    throw refuse('is not the plain path of a file: `notice/privacy/notice.md` is one');
  }
  return segments;
}

function bytesOf(path: string, content: unknown): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (typeof content !== 'string') {
    throw new UsageError('content-invalid', `\`${path}\` is neither a string nor a Uint8Array`);
  }
  const half = content.search(/\p{Surrogate}/u);
  if (half >= 0) {
    throw new UsageError(
      'content-invalid',
      `the text of \`${path}\` cannot be written in UTF-8: half a character stands at index ${half}`,
    );
  }
  return new TextEncoder().encode(content);
}

function compareSegments(a: readonly string[], b: readonly string[]): number {
  for (const [index, segment] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (segment !== other) return segment < other ? -1 : 1;
  }
  return a.length - b.length;
}
