import { Bench } from 'tinybench';
import { compile } from '../src/build/compile.ts';
import { load } from '../src/build/load.ts';
import type { ProjectSources } from '../src/build/project.ts';
import { lengthen } from './lengthen.ts';
import { type Stage, stagesOf } from './stages.ts';

// A process of its own for one measurement, so that none inherits another's heap or compiled code; answers on standard
// output with a JSON number:
//
//   node --expose-gc measure-stage.js PROJECT TIMES SECONDS STAGE   the median of one run of the stage, in milliseconds
//   node --expose-gc measure-stage.js PROJECT TIMES SECONDS live    what compile leaves in memory, in bytes
const [project = '.', times = '1', seconds = '1', asked = ''] = process.argv.slice(2);
const sources = lengthen(load(project), Number(times));

function collect(): void {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  globalThis.gc();
}

function stageOf(of: ProjectSources): Stage {
  const stage = stagesOf(of).stages.find(({ name }) => name === asked);
  if (stage === undefined) throw new Error(`there is no stage ${asked}`);
  return stage;
}

/** The most that a notice is lengthened. A shorter one is run so often that as many clauses pass as in the longest. */
const longest = 100;

/**
 * Code is warmed on the example, which is short. Then all lengths have the same work and the same garbage in one
 * measurement: the example a hundred times, or the notice that is a hundred times as long once.
 */
async function measure(): Promise<number> {
  const short = stageOf(load(project));
  const end = performance.now() + Number(seconds) * 1000;
  while (performance.now() < end) await short.run();
  const stage = times === '1' ? short : stageOf(sources);
  const runs = longest / Number(times);
  const bench = new Bench({ time: Number(seconds) * 1000, iterations: 1, warmup: false, throws: true });
  const work = async (): Promise<void> => {
    for (let run = 0; run < runs; run++) await stage.run();
  };
  // A collection before each measurement, so that none pays for what another left.
  bench.add(asked, work, { beforeEach: collect });
  await bench.run();
  const [task] = bench.tasks;
  if (task?.result.state !== 'completed') throw new Error(`${asked} was not measured`);
  return task.result.latency.p50 / runs;
}

function live(): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const compiled = compile(sources);
  collect();
  const after = process.memoryUsage().heapUsed;
  if (compiled.notices.length === 0) throw new Error('there is no notice');
  return after - before;
}

async function answer(): Promise<number> {
  return asked === 'live' ? live() : measure();
}

process.stdout.write(JSON.stringify(await answer()));
