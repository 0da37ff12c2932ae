import { existsSync } from 'node:fs';
import { closest } from '../diagnostic/closest.ts';
import { nearbyProjects } from './nearby-projects.ts';

/** What to do where a folder that was to be a project holds no notice. */
export function noNoticeHint(directory: string): string {
  const near = nearbyProjects(directory);
  const [first] = near;
  if (!existsSync(directory)) {
    const meant = closest(directory, near) ?? first;
    return `there is no folder ${directory}${meant === undefined ? '' : `; there is a project in ${meant}`}`;
  }
  if (first === undefined)
    return '`stele init` makes a project, `stele import` makes one of a notice that you have';
  const places = near.slice(0, 5).join(', ');
  return `there ${near.length === 1 ? 'is a project' : 'are projects'} in ${places}: call it there, or name it with --project ${first}`;
}
