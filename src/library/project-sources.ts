import { arrange, foldersNamedIn } from '../build/arrange.ts';
import type { ProjectSources } from '../build/project.ts';
import type { ProjectFiles } from './project-files.ts';
import type { Shipped } from './shipped.ts';
import { shippedSources } from './shipped-sources.ts';
import { sourceFiles } from './source-files.ts';
import { UsageError } from './usage-error.ts';

/** The project made of these files, whatever their order. Throws a `UsageError` where they are none. */
export function projectSources(files: ProjectFiles, shipped: Shipped | undefined): ProjectSources {
  const own = sourceFiles(files);
  const folders = foldersNamedIn(own);
  if (folders.notices.length === 0) {
    throw new UsageError(
      'notice-missing',
      'there is no notice among the files: a project has at least `notice/<id>/notice.md`',
    );
  }
  return arrange({ files: own, ...folders }, shippedSources(shipped));
}
