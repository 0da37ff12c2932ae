import { describeVerdict } from './describe-verdict.ts';
import type { FileVerdict } from './verdict.ts';

export interface JudgedFile {
  readonly path: string;
  readonly verdict: FileVerdict;
}

/** Says, for people, what the files of a folder are: counts, then those that no release published. */
export function describeFolder(files: readonly JudgedFile[], colour: boolean): string {
  const published = files.filter(({ verdict }) => verdict.type === 'published');
  const apart = files.filter(({ verdict }) => verdict.type === 'apart');
  const others = files.filter(({ verdict }) => verdict.type !== 'published' && verdict.type !== 'apart');
  const versions = [
    ...new Set(
      published.flatMap(({ verdict }) =>
        verdict.type === 'published' ? verdict.as.map(({ release }) => release.version) : [],
      ),
    ),
  ].sort();
  const of = versions.length === 0 ? '' : ` (releases of ${versions.join(', ')})`;
  const head = `${files.length} files: ${published.length} published${of}, ${others.length} not published, ${apart.length} no part of a release\n`;
  const say = ({ path, verdict }: JudgedFile): string => describeVerdict(path, verdict, colour);
  return [head, ...others.map(say), ...(apart.length === 0 ? [] : [apart.map(say).join('')])].join('\n');
}
