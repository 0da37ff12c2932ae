import { spawnSync } from 'node:child_process';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** What commands took together, in milliseconds. */
export interface Cost {
  readonly wall: number;
  /** Of all their threads, in user and system mode; to the nearest 10 ms or so, as shells count it. */
  readonly cpu: number;
}

export interface Surroundings {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs commands one after another, each a process of its own. Throws with what they printed where one fails. */
export function timed(commands: readonly Command[], { directory, environment }: Surroundings): Cost {
  const lines = commands.map((command) => `${command.map(quote).join(' ')} >/dev/null`);
  const before = performance.now();
  // `times` (POSIX) says what the shell's children used, on its second line.
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', [...lines, 'times'].join('\n')], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  const wall = performance.now() - before;
  if (status !== 0) throw new Error(`${lines.join('\n')}\nfailed:\n${stderr}`);
  const [, children = ''] = stdout.trim().split('\n');
  const used = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  return { wall, cpu: used.reduce((sum, one) => sum + one, 0) * 1000 };
}

/** Tells whether a program can be started at all. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** What a program says of its version, without its name. */
export function versionOf(program: string): string {
  const [line = ''] = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.split('\n');
  return /\d[\d.]*/.exec(line)?.[0] ?? line;
}

function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
