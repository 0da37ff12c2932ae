import { ProjectError } from '../../build/load.ts';
import type { ExitStatus, Terminal } from '../terminal.ts';

export interface ReleaseOptions {
  readonly project: string;
  /** `null` where the project has one notice. */
  readonly notice: string | null;
  /** `null` for what the front matter says. */
  readonly version: string | null;
  readonly effective: string | null;
  /** Who releases it: both, or neither. */
  readonly by: string | null;
  readonly role: string | null;
  /** The file of a private key. */
  readonly sign: string | null;
}

/** `stele release`: freezes the notice as it stands as a version. */
export async function release({ project }: ReleaseOptions, _terminal: Terminal): Promise<ExitStatus> {
  throw new ProjectError(`${project} cannot be released yet`);
}
