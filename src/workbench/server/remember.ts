import type { SourceFile } from '../../syntax/text-file.ts';

type Files = readonly (SourceFile | null)[];

/** What was made of files, by name: made anew when one of them has other bytes. */
export type Memory<T> = (name: string, files: Files, make: () => T) => T;

export function createMemory<T>(): Memory<T> {
  const known = new Map<string, { readonly files: Files; readonly value: T }>();
  return (name, files, make) => {
    const last = known.get(name);
    if (last !== undefined && sameFiles(last.files, files)) return last.value;
    const value = make();
    known.set(name, { files, value });
    return value;
  };
}

function sameFiles(a: Files, b: Files): boolean {
  return (
    a.length === b.length &&
    a.every((file, index) => {
      const other = b[index] ?? null;
      if (file === null || other === null) return file === other;
      return file.path === other.path && Buffer.compare(file.bytes, other.bytes) === 0;
    })
  );
}
