import {
  lengths,
  type PreviewCost,
  type PreviewResults,
  type Results,
  type StageGrowth,
  type Standing,
} from './results.ts';

const names = {
  stele: 'Stele, cold',
  again: 'Stele, with nothing changed',
  node: 'one process of Node',
  pandoc: 'pandoc and WeasyPrint',
  typst: 'Typst alone',
} as const satisfies Record<Standing['name'], string>;

const most = { pandoc: 1 / 3, node: 1, growth: 1.3, peak: 400e6 } as const;

/** `docs/performance.md`: what a run of the bench found, and whether it is what was meant. */
export function performancePage(results: Results): string {
  return [
    '# What a build costs',
    'Written by `npm run bench`; change `bench/performance-page.ts`, not this page.',
    howTo(results),
    '## What was meant, and what is',
    goals(results),
    '## The whole build beside others',
    contest(results),
    '## Each pass and each format, warm',
    warm(results),
    '## Growth',
    growth(results),
    '## Memory',
    memory(results),
    previewHeading,
    previewSection(results.preview),
    '## Noise',
    noise,
    '',
  ].join('\n\n');
}

const previewHeading = '## From a saved file to the repainted page';

/** The page with its section of the preview measured anew; it gets one where it has none. */
export function withPreview(page: string, preview: PreviewResults): string {
  const section = `${previewHeading}\n\n${previewSection(preview)}\n\n`;
  const noiseAt = page.indexOf('## Noise');
  const start = page.indexOf(previewHeading);
  const end = noiseAt < 0 ? page.length : noiseAt;
  return `${page.slice(0, start < 0 ? end : start)}${section}${page.slice(end)}`;
}

const placeNames = { source: 'the source', catalog: 'a catalog' } as const satisfies Record<
  PreviewCost['where'],
  string
>;

function previewSection({ clauses, at }: PreviewResults): string {
  const rows = at.flatMap(({ length, ready, costs }) =>
    costs.map(({ where, total, range, server, browser }) => [
      length === 1 ? 'the example' : `${length} times as long`,
      String(clauses * length),
      placeNames[where],
      fixed(total, 0),
      range.map((one) => fixed(one, 0)).join('–'),
      fixed(server, 0),
      fixed(browser, 0),
      seconds(ready),
    ]),
  );
  const [first] = at.flatMap(({ costs }) => costs);
  return [
    `\`stele dev\`, with its page open in Chromium and the clause in view: from the moment at which a program begins to write a file in which one clause has other words to the frame that shows them, in milliseconds. Medians of ${first?.edits ?? 0} edits after two that are not counted. The server’s part begins with the file and ends when its message has left: noticing the change, waiting ten milliseconds for another one, reading, and making the page of the edition that is looked at. The browser’s part is the rest, a frame’s sixtieth of a second in it. Findings and the other editions come after that. To measure this alone: \`npm run bench -- --preview\`.`,
    table(
      ['notice', 'clauses', 'edited', 'whole', 'range', 'server', 'browser', 'first page after (s)'],
      rows,
    ),
  ].join('\n\n');
}

function howTo({ machine, notice }: Results): string {
  const { processor, cores, memory: bytes, system, node } = machine;
  return [
    'To measure on another machine, with the others to compare where they are wanted:',
    '```sh\nnpm ci --prefix bench/peers   # the Node peer and Typst\nnpm run bench                 # about ten minutes; a machine that does nothing else\n```',
    `pandoc and WeasyPrint are taken from the system. \`npm run bench -- --quick\` tries the bench itself and prints the page.`,
    `Here: ${processor}, ${cores} cores, ${Math.round(bytes / 2 ** 30)} GiB of memory, ${system}, Node ${node}. The notice is the example, ${notice.clauses} clauses in each of ${notice.locales.length} locales (${notice.locales.join(', ')}).`,
  ].join('\n\n');
}

function goals(results: Results): string {
  const worst = worstFormat(results);
  const peak = buildAt(results, 100).peak;
  const rows = [
    contestGoal(results, 'pandoc', 'a third of the time of pandoc and WeasyPrint'),
    contestGoal(results, 'node', 'no slower than one process of Node'),
    [
      'a clause at 100 times costs at most 1.3 of that at 1 time, in every format',
      `${fixed(worst.ratio)} (${worst.name})`,
      verdict(worst.ratio <= most.growth),
    ],
    ['under 400 MB at 100 times', megabytes(peak), verdict(peak < most.peak)],
  ];
  return table(['goal', 'measured', ''], rows);
}

function contestGoal(results: Results, name: 'pandoc' | 'node', goal: string): string[] {
  const other = standing(results, name);
  const ours = standing(results, 'stele').cost;
  if (ours === null || other.cost === null)
    return [goal, `not measured: ${other.missing.join(', ')} missing`, ''];
  const ratio = ours.wall / other.cost.wall;
  const cpu = fixed(ours.cpu / other.cost.cpu);
  return [
    goal,
    `${fixed(ratio)} of its wall time (${cpu} of its CPU time)`,
    contestVerdict(ratio, most[name]),
  ];
}

/** A ratio that another run could turn round is said to be one. */
function contestVerdict(ratio: number, limit: number): string {
  const isClose = Math.abs(ratio / limit - 1) < 0.1;
  return isClose ? `${verdict(ratio <= limit)}, within noise` : verdict(ratio <= limit);
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : '**not met**';
}

function contest(results: Results): string {
  const ours = standing(results, 'stele').cost;
  const rows = results.contest.map(({ name, about, missing, cost, range }) => {
    if (cost === null || range === null || ours === null) {
      return [names[name], '', '', '', '', '', `missing: ${missing.join(', ')}`];
    }
    const ratios = [fixed(ours.wall / cost.wall), fixed(ours.cpu / cost.cpu)];
    const spread = range.map(seconds).join('–');
    return [names[name], seconds(cost.wall), spread, seconds(cost.cpu), ...ratios, about];
  });
  return [
    `Medians of ${results.rounds} rounds, in each of which all take their turn. Cold is a new process that finds no output; the system has read the files before. CPU is the time of all threads together; Stele sets PDF in a second thread. The ratios are Stele's cold build over the row's: below 1, Stele takes less.`,
    table(['', 'wall (s)', 'range (s)', 'CPU (s)', 'wall ratio', 'CPU ratio', 'what it does'], rows),
    'The others work on the Markdown that Stele writes, and check nothing. WeasyPrint and Typst are given the fonts that Stele embeds.',
  ].join('\n\n');
}

function warm({ stages, notice }: Results): string {
  const rows = stages.map(({ kind, name, times }) => [kind, named(name), fixed(times[1], 2)]);
  return [
    `Medians by tinybench, each stage in a process of its own that has run it for a while, which runs it a hundred times over, garbage and its collection included. A run is all ${notice.locales.length} locales; parse reads the source alone.`,
    table(['', 'stage', 'one run (ms)'], rows),
  ].join('\n\n');
}

function growth(results: Results): string {
  const { stages, notice } = results;
  const rows = stages
    .filter(({ grows }) => grows)
    .map((stage) => {
      const costs = lengths.map((length) => fixed((stage.times[length] * 1000) / length / notice.clauses, 1));
      return [stage.kind, named(stage.name), ...costs, fixed(growthRatio(stage))];
    });
  const builds = lengths.map((length) =>
    fixed((buildAt(results, length).cost.wall * 1000) / length / notice.clauses, 1),
  );
  const whole = buildAt(results, 100).cost.wall / 100 / buildAt(results, 1).cost.wall;
  return [
    `The cost of a clause, in microseconds for all ${notice.locales.length} locales, of the example 1, 10 and 100 times as long. The last column is the cost at 100 times over that at 1 time. Each length is measured over the same number of clauses: a hundred runs of the example, ten of the notice ten times as long, one of the longest. What stands in the processor's caches when the example is run again and again has to come from memory in a notice of a hundred times its size; a format whose ratio is above 1 while it does the same work a clause pays for that. The whole build is cold, so at 1 time most of it is Node's start and code that is not yet compiled.`,
    table(
      ['', 'stage', '1 time (µs)', '10 times (µs)', '100 times (µs)', 'ratio'],
      [...rows, ['build', 'whole', ...builds, fixed(whole)]],
    ),
  ].join('\n\n');
}

function memory(results: Results): string {
  const rows = results.builds.map(({ length, cost, peak, live }) => [
    length === 1 ? '1 time' : `${length} times`,
    seconds(cost.wall),
    megabytes(peak),
    megabytes(live),
  ]);
  const at100 = buildAt(results, 100);
  return [
    'Of the whole cold build, all locales and formats: the most that the process held at once (its maximum resident set), and what is reachable after compile, which is the editions with everything that later passes need.',
    table(['notice', 'wall (s)', 'peak', 'reachable after compile'], rows),
    at100.peak < most.peak
      ? ''
      : `The goal of 400 MB at 100 times is not met: the build peaks at ${megabytes(at100.peak)}.`,
    'For a project of more than 4 MB of text memory counts for more than time (`src/cli/memory.ts`): it has no second thread, collects garbage early, and lets each edition go when its files are there. That is what makes its build slower than its parts.',
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const noise =
  'Wall times of one machine differ from hour to hour by a tenth or more, and between machines by far more; ratios within one run stand better. A ratio of growth may move by a fifth from one run to the next; that is no reason to call a goal met that was not. The third digit anywhere on this page is noise. CPU times are counted in steps of ten milliseconds.';

function worstFormat({ stages }: Results): { readonly name: string; readonly ratio: number } {
  const formats = stages.filter(({ kind, grows }) => kind === 'format' && grows);
  const ratios = formats.map((stage) => ({ name: named(stage.name), ratio: growthRatio(stage) }));
  return ratios.reduce((worst, one) => (one.ratio > worst.ratio ? one : worst));
}

function growthRatio({ times }: StageGrowth): number {
  return times[100] / 100 / times[1];
}

function standing({ contest: all }: Results, name: Standing['name']): Standing {
  return found(all.find((one) => one.name === name));
}

function buildAt({ builds }: Results, length: number): Results['builds'][number] {
  return found(builds.find((one) => one.length === length));
}

function found<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('the results lack a row');
  return one;
}

function named(file: string): string {
  return file.includes('.') ? `\`${file}\`` : file;
}

function fixed(value: number, digits = 2): string {
  return value.toFixed(digits);
}

function seconds(milliseconds: number): string {
  return fixed(milliseconds / 1000);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
