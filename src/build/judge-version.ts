import type { Notice, Span } from '../ast/notice.ts';
import { listed } from '../check/finding.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import type { Words } from '../locale/words.ts';
import type { ReadFrozen } from './changed-clauses.ts';
import type { Edition } from './edition.ts';
import { frozenFiles } from './frozen-files.ts';
import type { KnownRelease } from './known-release.ts';
import { lowerEdition } from './lower-edition.ts';
import type { ProjectSources } from './project.ts';
import { releasedClauses } from './released-clauses.ts';

/** The notice as the project has it now. */
export interface Head {
  readonly editions: readonly Edition[];
  readonly words: Words;
  readonly sources: ProjectSources;
  readonly versionSpan: Span;
}

/**
 * The release that the notice is as it stands: the last one, where the notice has its version and says the same. `null`
 * while it is a draft. A version that is not later than the last release's, and says something else, is reported.
 */
export function judgeVersion(
  head: Head,
  releases: readonly KnownRelease[],
  readFrozen: ReadFrozen,
): Reported<KnownRelease | null> {
  const last = releases.at(-1);
  const [source] = head.editions;
  if (last === undefined || source === undefined || source.version > last.record.version)
    return { value: null, diagnostics: [] };
  if (source.version < last.record.version) {
    const message = `the version of ${source.version} is not later than the last release, of ${last.record.version}`;
    return { value: null, diagnostics: [reused(source, head, message)] };
  }
  if (hasSameFiles(head, source, last)) return { value: last, diagnostics: [] };
  const differing = differingEditions(head.editions, readFrozen(last.project()).editions);
  if (differing.length === 0) return { value: last, diagnostics: [] };
  const message = `the version of ${source.version} was released, and the notice says something else now: ${differing
    .map((edition) => describeChange(edition, head.words, last))
    .join('; ')}`;
  return { value: null, diagnostics: [reused(source, head, message)] };
}

function reused(source: Notice, { versionSpan }: Head, message: string): Diagnostic {
  return diagnostic('version-reused', {
    message,
    span: versionSpan,
    notice: source.id,
    hint: 'give what is to be released next a later `version`',
  });
}

/** The files that an edition's words are in. */
const wording = /^notice\/|^locales\/[^/]+\/[^/.]+\.json$/;
const phrases = /\/ui\.json$/;

function hasSameFiles({ sources }: Head, source: Notice, { frozen }: KnownRelease): boolean {
  const isWording = ({ path }: { readonly path: string }): boolean =>
    wording.test(path) && !phrases.test(path);
  const now = frozenFiles(sources, source).filter(isWording);
  const then = new Map(
    frozen.files.map(({ path, bytes }) => [path.slice(frozen.folder.length + 1), bytes] as const),
  );
  const count = [...then.keys()].filter((path) => isWording({ path })).length;
  return (
    count === now.length &&
    now.every(({ path, bytes }) => {
      const before = then.get(path);
      return before !== undefined && Buffer.compare(before, bytes) === 0;
    })
  );
}

/** The editions of `now` that differ from those of `then`, wherever their words lie in their files. */
function differingEditions(now: readonly Edition[], then: readonly Edition[]): readonly Edition[] {
  return now.filter((edition) => {
    const before = then.find(({ locale }) => locale === edition.locale);
    return before === undefined || said(edition) !== said(before);
  });
}

function said(edition: Edition): string {
  return JSON.stringify({ ...edition, outdated: [] }, (key, value: unknown) =>
    key === 'span' ? undefined : value,
  );
}

function describeChange(edition: Edition, words: Words, { record }: KnownRelease): string {
  const then = record.editions.find(({ locale }) => locale === edition.locale);
  if (then === undefined) return `\`${edition.locale}\` is new`;
  const before = new Map(then.clauses.map(({ id, sha256 }) => [id, sha256]));
  const after = new Map(
    releasedClauses(lowerEdition(edition, words, [])).map(({ id, sha256 }) => [id, sha256]),
  );
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id) !== after.get(id),
  );
  return changed.length === 0 ? `\`${edition.locale}\`` : `${listed(changed)} in \`${edition.locale}\``;
}
