import type { IsoDate } from '../../src/ast/notice.ts';
import { main } from '../../src/cli/stele.ts';
import type { ExitStatus } from '../../src/cli/terminal.ts';

export interface Ran {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line in this process, as in a place that is no terminal. */
export async function runStele(...argv: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
    live: false,
    today: () => '2026-11-23' as IsoDate,
  });
  return { status, out, err };
}
