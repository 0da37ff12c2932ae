/** A file: its text, or its bytes, which are read as UTF-8. */
export type FileContent = string | Uint8Array;

/**
 * The files of a project by their paths in it, as a `Map` or a plain object: `notice/privacy/notice.md`,
 * `locales/ko/privacy.json`. Paths are written with `/`, without `.` and `..`. Files that are none of a project's, and
 * those whose name or folder begins with a dot, are left alone, so that a whole repository may be given.
 */
export type ProjectFiles = ReadonlyMap<string, FileContent> | Readonly<Record<string, FileContent>>;
