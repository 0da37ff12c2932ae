/** So many hexadecimal digits of a hash tell the versions of one file apart. */
const digits = 8;

/** The path of a file's copy whose name holds the beginning of its hash: `ko/page.css` → `ko/page.3f2a91c4.css`. */
export function hashedPath(path: string, sha256: string): string {
  const dot = path.lastIndexOf('.');
  const end = dot > path.lastIndexOf('/') ? dot : path.length;
  return `${path.slice(0, end)}.${sha256.slice(0, digits)}${path.slice(end)}`;
}
