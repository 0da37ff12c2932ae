import { setFlagsFromString } from 'node:v8';
import { type ProjectSources, sizeOf } from '../build/project.ts';

/** Bytes of a project's texts from which on memory is spared at the cost of time: dozens of long notices. */
const large = 4 * 1024 * 1024;

/**
 * Whether the project is so large that memory counts for more than time. V8 would let its heap grow to several times
 * what is in use before it collects garbage, and the part for new objects to 48 MB; for such a project it collects
 * whenever a tenth has been added, and that part stays as it is.
 */
export function sparesMemory(sources: ProjectSources): boolean {
  if (sizeOf(sources) < large) return false;
  setFlagsFromString('--heap-growing-percent=10');
  setFlagsFromString('--semi-space-growth-factor=1');
  return true;
}
