import { Bench } from 'tinybench';
import { compile } from '../src/build/compile.ts';
import { load } from '../src/build/load.ts';
import { lengthen } from './lengthen.ts';
import { stagesOf } from './stages.ts';

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

async function measure(name: string): Promise<number> {
  const stage = stagesOf(sources).stages.find((one) => one.name === name);
  if (stage === undefined) throw new Error(`there is no stage ${name}`);
  const time = Number(seconds) * 1000;
  const bench = new Bench({ time, iterations: 3, warmupTime: time, warmupIterations: 1, throws: true });
  // A collection before each run, so that no run pays for what another left.
  bench.add(name, async () => void (await stage.run()), { beforeEach: collect });
  await bench.run();
  const [task] = bench.tasks;
  if (task?.result.state !== 'completed') throw new Error(`${name} was not measured`);
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
  return asked === 'live' ? live() : measure(asked);
}

process.stdout.write(JSON.stringify(await answer()));
