import { compile } from '../build/compile.ts';
import { askedPurpose } from './asked-options.ts';
import type { CheckOptions } from './check-options.ts';
import type { Checked } from './checked.ts';
import { checkedFor } from './checked-for.ts';
import type { ProjectFiles } from './project-files.ts';
import { projectSources } from './project-sources.ts';

/**
 * Says what is wrong with a project, as `stele check` does. Reads nothing but the files that it is given, and what Stele
 * ships. Throws a `UsageError` for a call that cannot be answered; what is wrong with a file is a finding.
 */
export function check(files: ProjectFiles, options: CheckOptions = {}): Checked {
  const sources = projectSources(files, options.shipped);
  return checkedFor(options, compile(sources, askedPurpose(options.purpose ?? 'check')), sources);
}
