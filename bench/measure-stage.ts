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

/** Code is warmed on the example, which is short, so that a long notice need be run no more often than is counted. */
async function measure(): Promise<number> {
  const short = stageOf(load(project));
  const end = performance.now() + Number(seconds) * 1000;
  while (performance.now() < end) await short.run();
  const stage = times === '1' ? short : stageOf(sources);
  const iterations = Math.ceil(10 / Number(times));
  const bench = new Bench({ time: 0, iterations, warmup: false, throws: true });
  // A collection before each run, so that no run pays for what another left.
  bench.add(asked, async () => void (await stage.run()), { beforeEach: collect });
  await bench.run();
  const [task] = bench.tasks;
  if (task?.result.state !== 'completed') throw new Error(`${asked} was not measured`);
  return task.result.latency.p50;
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
