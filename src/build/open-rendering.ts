import { hasErrors } from '../diagnostic/diagnostic.ts';
import { compile } from './compile.ts';
import type { Predecessor } from './edition-versions.ts';
import { isFormatName } from './formats.ts';
import type { KnownRelease } from './known-release.ts';
import type { ReleaseRendering } from './render-release.ts';
import { saysWhatWasReleased } from './says-what-was-released.ts';

/**
 * What a release is rendered from once more: of what it froze, in the formats that it published and that this program
 * still has. `null` where this program cannot read it any more. What a later program finds wrong with it does not matter
 * as long as every clause is what it was.
 */
export function openRendering(
  { record, project }: KnownRelease,
  predecessor: Predecessor | null,
): ReleaseRendering | null {
  const { theme, words, notices, diagnostics } = compile(project());
  const editions = notices.flatMap((notice) => notice.editions);
  if (theme === null || editions.length === 0) return null;
  if (hasErrors(diagnostics) && !saysWhatWasReleased(record, { editions, words })) return null;
  const published = [...new Set(record.published.map(({ format }) => format))].filter(isFormatName);
  return { editions, words, theme, statement: record, predecessor, published };
}
