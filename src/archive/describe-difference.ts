import { generator } from '../build/manifest.ts';
import { isFault, type VersionDifference } from './render-version.ts';

/** Says of a release which of its files a build does not make as they were published, and why that may be. */
export function describeDifference(difference: VersionDifference): string {
  const { notice, version, files, reason, generator: made } = difference;
  const now = `${generator.name} ${generator.version}`;
  const list = files.map((file) => `  ${file}\n`).join('');
  if (reason === 'unreadable') {
    return `error: ${now} cannot render ${notice} of ${version} as ${made} released it, and the last build has not all of it:\n${list}`;
  }
  const what = `${count(files.length)} of ${notice} of ${version} ${files.length === 1 ? 'is' : 'are'} not what was published`;
  const why = isFault(difference)
    ? `though ${now} made the release: this program, or what it runs on, was changed`
    : `since ${made} made the release and this is ${now}`;
  return `${isFault(difference) ? 'error' : 'note'}: ${what}, ${why}:\n${list}`;
}

function count(files: number): string {
  return files === 1 ? 'a file' : `${files} files`;
}
