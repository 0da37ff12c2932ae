import { generator } from '../build/manifest.ts';
import type { VersionDifference } from './render-version.ts';

/** Says of a release which of its files a build does not make as they were published, and why that may be. */
export function describeDifference({
  notice,
  version,
  files,
  reason,
  generator: made,
}: VersionDifference): string {
  const now = `${generator.name} ${generator.version}`;
  const list = files.map((file) => `  ${file}\n`).join('');
  if (reason === 'unreadable') {
    return `error: ${now} cannot render ${notice} of ${version} as ${made} released it, and the last build has not all of it:\n${list}`;
  }
  const what = `${count(files.length)} of ${notice} of ${version} ${files.length === 1 ? 'has' : 'have'} the words that were published and other bytes`;
  const why =
    made === now
      ? `though ${now} made the release: another Node.js or processor may spell a date or pack a file otherwise`
      : `since ${made} made the release and this is ${now}`;
  return `note: ${what}, ${why}:\n${list}`;
}

function count(files: number): string {
  return files === 1 ? 'a file' : `${files} files`;
}
