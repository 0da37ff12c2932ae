import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from '../src/build/load.ts';
import { type Arena, type Contestant, contestants } from './contestants.ts';
import { lengthen } from './lengthen.ts';
import { median } from './median.ts';
import { performancePage, withPreview } from './performance-page.ts';
import { measurePreview, previewLengths } from './preview.ts';
import {
  type BuildAt,
  type Length,
  lengths,
  type Machine,
  type PreviewAt,
  type PreviewResults,
  type Results,
  type StageGrowth,
  type Standing,
} from './results.ts';
import { stagesOf } from './stages.ts';
import { type Cost, timed } from './timed-commands.ts';
import { writeProject } from './write-project.ts';

/** How much is measured: all of it, or enough to see that the bench itself works. */
const efforts = {
  full: { rounds: 5, seconds: 1, builds: { 1: 3, 10: 2, 100: 1 }, edits: 11 },
  quick: { rounds: 1, seconds: 0.1, builds: { 1: 1, 10: 1, 100: 1 }, edits: 3 },
} as const;

const quick = process.argv.includes('--quick');
/** Measures the builds beside others anew, and keeps what the last run found of all else. */
const contestAlone = process.argv.includes('--contest');
/** Measures the preview alone, and writes its section of the page. */
const previewAlone = process.argv.includes('--preview');
const effort = quick ? efforts.quick : efforts.full;
const work = mkdtempSync(join(tmpdir(), 'stele-bench-'));
const here = import.meta.dirname;

try {
  if (previewAlone) await benchPreview();
  else await benchAll();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function benchAll(): Promise<void> {
  const file = join(here, 'results.json');
  const results = contestAlone
    ? measureContest(JSON.parse(readFileSync(file, 'utf8')) as Results)
    : await measure();
  writeFileSync(file, JSON.stringify(results, null, 2));
  const page = performancePage(results);
  if (quick) process.stdout.write(page);
  else writeFileSync('docs/performance.md', page);
}

async function benchPreview(): Promise<void> {
  const page = withPreview(readFileSync('docs/performance.md', 'utf8'), await measurePreviews());
  if (quick) process.stdout.write(page);
  else writeFileSync('docs/performance.md', page);
}

async function measurePreviews(): Promise<PreviewResults> {
  const { clauses } = stagesOf(load('.'));
  const at: PreviewAt[] = [];
  for (const length of previewLengths) {
    const project = join(work, `preview-${length}`);
    writeProject(lengthen(load('.'), length), project);
    at.push(await measurePreview({ project, length, edits: effort.edits, say }));
  }
  return { clauses, at };
}

async function measure(): Promise<Results> {
  const { stages, clauses } = stagesOf(load('.'));
  const arena = prepareArena();
  return {
    machine: machine(),
    notice: { clauses, locales: [...arena.texts.keys()] },
    rounds: effort.rounds,
    contest: contest(contestants(arena), arena),
    builds: lengths.map(buildAt),
    stages: stages.map(growthOf),
    preview: await measurePreviews(),
  };
}

function measureContest(last: Results): Results {
  const arena = prepareArena();
  return { ...last, rounds: effort.rounds, contest: contest(contestants(arena), arena) };
}

function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${type()} ${/^\d+\.\d+/.exec(release())?.[0] ?? ''}`.trim(),
    node: process.versions.node,
  };
}

/** The example in a folder of its own, and its Markdown editions for the others. */
function prepareArena(): Arena {
  const project = projectAt(1);
  const texts = join(work, 'texts');
  const out = join(work, 'others');
  for (const folder of [texts, out]) mkdirSync(folder);
  stele(['build', '--project', project, '--format', 'markdown', '--out', join(work, 'markdown')]);
  const [notice] = load('.').notices;
  const id = notice?.folder.replace('notice/', '') ?? '';
  const manifest = JSON.parse(readFileSync(join(work, 'markdown', 'manifest.json'), 'utf8')) as {
    notices: { editions: { locale: string }[] }[];
  };
  const locales = manifest.notices.flatMap(({ editions }) => editions.map(({ locale }) => locale));
  const files = locales.map((locale): [string, string] => {
    const file = join(texts, `${locale}.md`);
    cpSync(join(work, 'markdown', id, locale, `${id}.md`), file);
    return [locale, file];
  });
  return { project, texts: new Map(files), out };
}

function projectAt(length: Length): string {
  const folder = join(work, `project-${length}`);
  writeProject(lengthen(load('.'), length), folder);
  return folder;
}

/** Runs our command line; the most memory that it held is written to the file that `PEAK_FILE` names. */
function stele(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Cost {
  const ahead = join(here, 'report-peak.js');
  const command = [process.execPath, '--import', ahead, resolve('bin/stele.js'), ...args] as const;
  return timed([command], { directory: work, environment });
}

/** In rounds, so that whatever else the machine does falls on all alike; one round more, before, is not counted. */
function contest(all: readonly Contestant[], arena: Arena): Standing[] {
  const present = all.filter(({ missing }) => missing.length === 0);
  const costs = new Map(present.map(({ name }): [string, Cost[]] => [name, []]));
  for (let round = 0; round <= effort.rounds; round++) {
    say(`round ${round} of ${effort.rounds}`);
    rmSync(join(arena.project, 'out'), { recursive: true, force: true });
    for (const { name, commands } of present) {
      const cost = timed(commands, { directory: work });
      say(`${name}: ${Math.round(cost.wall)} ms, ${Math.round(cost.cpu)} ms CPU`);
      if (round > 0) costs.get(name)?.push(cost);
    }
  }
  return all.map(({ name, about, missing }): Standing => {
    const found = costs.get(name);
    if (found === undefined) return { name, about, missing, cost: null, range: null };
    const walls = found.map(({ wall }) => wall);
    return { name, about, missing, cost: medianCost(found), range: [Math.min(...walls), Math.max(...walls)] };
  });
}

function medianCost(costs: readonly Cost[]): Cost {
  return { wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)) };
}

function buildAt(length: Length): BuildAt {
  const project = projectAt(length);
  const peakFile = join(work, 'peak');
  const costs: Cost[] = [];
  const peaks: number[] = [];
  for (let turn = 0; turn < effort.builds[length]; turn++) {
    say(`build at ${length} times, ${turn + 1} of ${effort.builds[length]}`);
    rmSync(join(project, 'out'), { recursive: true, force: true });
    costs.push(stele(['build', '--project', project], { PEAK_FILE: peakFile }));
    peaks.push(Number(readFileSync(peakFile, 'utf8')));
    say(JSON.stringify([costs.at(-1), peaks.at(-1)]));
  }
  const live = inOwnProcess('live', length);
  return { length, cost: medianCost(costs), peak: median(peaks), live };
}

function growthOf({ kind, name }: Pick<StageGrowth, 'kind' | 'name'>): StageGrowth {
  const grows = !name.endsWith('.css');
  const once = inOwnProcess(name, 1);
  const times = grows
    ? { 1: once, 10: inOwnProcess(name, 10), 100: inOwnProcess(name, 100) }
    : { 1: once, 10: once, 100: once };
  return { kind, name, times, grows };
}

function inOwnProcess(asked: string, length: Length): number {
  const args = [
    '--expose-gc',
    join(here, 'measure-stage.js'),
    '.',
    String(length),
    String(effort.seconds),
    asked,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${asked} at ${length} times failed:\n${stderr}`);
  say(`${asked} at ${length} times: ${stdout}`);
  return JSON.parse(stdout) as number;
}

function say(what: string): void {
  process.stderr.write(`${what}\n`);
}
