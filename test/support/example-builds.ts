import { once } from '../../src/facts/once.ts';
import { stressFiles } from '../conformance/stress/stress-project.ts';
import { buildInMemory } from './editions.ts';
import { projectOf, stele } from './fixture-project.ts';

// Each is made once for all files of tests that a process runs: a build takes seconds, and nothing of it changes.

/** Our own notice. */
export const ownBuild = once(() => buildInMemory(stele));

/** A notice of what is hard to print. */
export const stressBuild = once(() => buildInMemory(projectOf(stressFiles())));
