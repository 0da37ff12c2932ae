import type { ProjectSources } from '../src/build/project.ts';
import type { NoticeSources } from '../src/syntax/parse.ts';
import type { SourceFile } from '../src/syntax/text-file.ts';

/**
 * The same project with its notices `times` as long: everything below the title stands there so many times, each copy
 * with ids of its own in the source, in the ledger and in every catalog.
 */
export function lengthen(sources: ProjectSources, times: number): ProjectSources {
  const copies = Array.from({ length: times - 1 }, (_, index) => `x${index + 2}.`);
  return {
    ...sources,
    releases: [],
    notices: sources.notices.map((notice) => lengthenNotice(notice, copies)),
    catalogs: new Map([...sources.catalogs].map(([path, file]) => [path, repeatKeys(file, copies)])),
  };
}

function lengthenNotice(notice: NoticeSources, copies: readonly string[]): NoticeSources {
  const { notice: main, jurisdictions, ledger } = notice;
  return {
    ...notice,
    notice: main === null ? null : mapText(main, (text) => repeatBody(text, copies)),
    jurisdictions: jurisdictions.flatMap((file) => [
      file,
      ...copies.map((prefix) => ({
        ...mapText(file, (text) => renameIds(text, prefix)),
        path: file.path.replace(/\.md$/, `-${prefix.slice(0, -1)}.md`),
      })),
    ]),
    ledger: ledger === null ? null : mapText(repeatKeys(ledger, copies), neverReleased),
  };
}

/** What no release has recorded. */
function neverReleased(ledger: string): string {
  return ledger.replaceAll(/,\s*"since": "[^"]*"/g, '');
}

/** Repeats what stands below the title, but for the place of the jurisdiction blocks and the link definitions. */
function repeatBody(text: string, copies: readonly string[]): string {
  const [, head = '', body = ''] = /^(.*?\n# [^\n]*\n)(.*)$/s.exec(text) ?? [];
  const repeated = body.replace(/^::jurisdictions$/m, '').replace(/^\[[^\]]+\]: .*$/gm, '');
  const more = copies.map((prefix) => renameIds(repeated, prefix));
  return [head, body, ...more].join('\n');
}

/** A cell's id is made of its table's, so the names of rows and columns stay as they are. */
function renameIds(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('|') ? line : line.replace(/\{#(?=[^{}]+\}\]?$)/, `{#${prefix}`)))
    .join('\n')
    .replaceAll('](#', `](#${prefix}`);
}

function repeatKeys(file: SourceFile, copies: readonly string[]): SourceFile {
  return mapText(file, (text) => {
    const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
    const all = ['', ...copies].flatMap((prefix) =>
      entries
        .filter(([key]) => prefix === '' || key !== 'title')
        .map(([key, value]) => [`${prefix}${key}`, renameTargets(value, prefix)]),
    );
    return JSON.stringify(Object.fromEntries(all), null, 2);
  });
}

/** In a ledger, an anchor that was moved says where to. */
function renameTargets(value: unknown, prefix: string): unknown {
  if (typeof value !== 'object' || value === null || !('to' in value)) return value;
  return { ...value, to: `${prefix}${String(value.to)}` };
}

function mapText(file: SourceFile, change: (text: string) => string): SourceFile {
  return { ...file, bytes: new TextEncoder().encode(change(new TextDecoder().decode(file.bytes))) };
}
