import { CommanderError } from 'commander';
import pico from 'picocolors';
import type { IsoDate } from '../ast/notice.ts';
import { NoNoticeError, ProjectError } from '../build/load.ts';
import { noNoticeHint } from './no-notice-hint.ts';
import { run } from './program.ts';
import { type ExitStatus, exit, type Terminal } from './terminal.ts';

/** The program: one call, one exit status. `argv` holds the words after the program's name. */
export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitStatus> {
  try {
    return await run(argv, terminal);
  } catch (error) {
    // Commander has said already what is wrong with the call; help and version are fine.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.usage;
    if (error instanceof ProjectError) {
      terminal.err(`stele: ${error.message}\n`);
      if (error instanceof NoNoticeError) terminal.err(`hint: ${noNoticeHint(error.directory)}\n`);
      return exit.usage;
    }
    terminal.err(`stele: this is a bug of ours: ${error instanceof Error ? error.stack : String(error)}\n`);
    return exit.bug;
  }
}

function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: pico.isColorSupported && process.stdout.isTTY === true,
    live: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
    today: () => new Date().toISOString().slice(0, 10) as IsoDate,
    elapsed: () => performance.now(),
  };
}
