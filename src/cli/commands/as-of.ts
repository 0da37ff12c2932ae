import { ProjectError } from '../../build/load.ts';
import type { ExitStatus, Terminal } from '../terminal.ts';

export interface AsOfOptions {
  readonly project: string;
  /** `null` where the project has one notice. */
  readonly notice: string | null;
  readonly locale: string | null;
}

/** `stele as-of DATE`: which version was in force on a day. */
export function asOf(day: string, _options: AsOfOptions, _terminal: Terminal): ExitStatus {
  throw new ProjectError(`nothing is known of ${day} yet`);
}
