import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In bytes. Whoever waits for a name would not wait for a larger file. */
const largestFile = 4 * 1024 * 1024;

/**
 * The names of a project as its folders and files have them: nothing is parsed, nothing is reported, and what cannot be
 * read has no names.
 */
export function noticesOf(project: string): readonly string[] {
  return folders(join(project, 'notice'));
}

/** Every locale that the project has a folder for. */
export function localesOf(project: string): readonly string[] {
  return folders(join(project, 'locales'));
}

/** The locales with a catalog of one of these notices. */
export function translationsOf(project: string, notices: readonly string[]): readonly string[] {
  return localesOf(project).filter((locale) => {
    const files = names(join(project, 'locales', locale), 'file');
    return notices.some((notice) => files.includes(`${notice}.json`));
  });
}

/** The anchors in the ledgers of these notices: those that a clause bears, or all that there ever were. */
export function anchorsOf(
  project: string,
  notices: readonly string[],
  which: 'live' | 'all',
): readonly string[] {
  return notices.flatMap((notice) => {
    const ledger = json(join(project, 'notice', notice, 'anchors.json'));
    return Object.entries(ledger).flatMap(([id, entry]) => (which === 'all' || isLive(entry) ? [id] : []));
  });
}

export function versionsOf(project: string, notices: readonly string[]): readonly string[] {
  return [
    ...new Set(notices.flatMap((notice) => folders(join(project, 'notice', notice, 'releases')))),
  ].reverse();
}

/** The codes that the jurisdiction blocks of these notices are for, as their front matter lists them. */
export function jurisdictionsOf(project: string, notices: readonly string[]): readonly string[] {
  const codes = notices.flatMap((notice) => {
    const folder = join(project, 'notice', notice, 'jurisdictions');
    return names(folder, 'file').flatMap((file) => {
      const [, list = ''] = /^codes:\s*\[([^\]]*)\]/m.exec(text(join(folder, file))) ?? [];
      return list.split(',').map((code) => code.trim());
    });
  });
  return [...new Set(codes)].filter((code) => code !== '').sort();
}

function folders(path: string): readonly string[] {
  return names(path, 'folder');
}

function names(path: string, kind: 'file' | 'folder'): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => (kind === 'folder' ? entry.isDirectory() : entry.isFile()))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

function text(path: string): string {
  try {
    return statSync(path).size > largestFile ? '' : readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function json(path: string): object {
  try {
    const value: unknown = JSON.parse(text(path));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function isLive(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'state' in entry && entry.state === 'live';
}
