import { appendFileSync, existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What stands before the paths of a project's files so that they are relative to the root of the repository, as a
 * pipeline wants them: `legal/`, with slashes; empty where the project is the root. The root is the nearest folder that
 * git has marked; where there is none, GitHub's workspace, else the working directory.
 */
export function pathInRepository(project: string, environment: Environment): string {
  const folder = real(project);
  const roots = [markedAbove(folder), environment['GITHUB_WORKSPACE'], process.cwd()];
  for (const root of roots) {
    if (root === null || root === undefined || root === '') continue;
    const path = relative(real(root), folder);
    if (path === '') return '';
    if (path !== '..' && !path.startsWith(`..${sep}`) && resolve(path) !== path) {
      return `${path.split(sep).join('/')}/`;
    }
  }
  return '';
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** A worktree and a submodule are marked by a file. */
function markedAbove(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? null : markedAbove(above);
}

/** The address of the files of the commit that a job of GitHub Actions runs for; `null` elsewhere. */
export function filesOfCommit(environment: Environment): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = environment;
  if (!server?.startsWith('https://') || repository === undefined || commit === undefined) return null;
  return `${server}/${repository}/blob/${commit}`;
}

/**
 * Adds to the page that a step of GitHub Actions shows of itself, where there is one. Says why where it cannot; `null`
 * where all is well.
 */
export function addToJobSummary(markdown: string, environment: Environment): string | null {
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return null;
  try {
    appendFileSync(file, markdown);
    return null;
  } catch (error) {
    return `the summary of the step cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}
