import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { IsoDate } from '../../src/ast/notice.ts';
import { type WorkbenchOptions, workbench } from '../../src/cli/commands/workbench.ts';
import { exit } from '../../src/cli/terminal.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder } from '../support/scratch-project.ts';
import { writeSmallProject } from '../workbench/small-project.ts';

function smallProject(): string {
  const project = scratchFolder();
  writeSmallProject(project);
  return project;
}

/** Starts the workbench; `end` is what Ctrl-C is. */
async function start(options: Partial<WorkbenchOptions>) {
  let end = (): void => {};
  let printed = '';
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let told = (): void => {};
  const ready = new Promise<void>((resolve) => {
    told = resolve;
  });
  const terminal = {
    out: (text: string) => {
      printed += text;
      told();
    },
    err: () => {},
    colour: false,
    live: false,
    today: () => '2026-11-23' as IsoDate,
  };
  const status = workbench(
    { project: '', port: null, notice: null, locale: null, ...options },
    terminal,
    ended,
  );
  await Promise.race([ready, status]);
  return { printed: () => printed, status, end };
}

it('prints one line, the address with its token, serves on loopback, and ends when it is told to', async () => {
  const { printed, status, end } = await start({ project: smallProject(), locale: 'ms' });
  const [, origin = '', token = ''] =
    /^(http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]{32})\n$/.exec(printed()) ?? [];
  const page = await fetch(origin);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="workbench">')]);
  const project = await fetch(`${origin}/api/project`, { headers: { authorization: `Bearer ${token}` } });
  expect(await project.json()).toEqual({
    editions: [
      { notice: 'privacy', locale: 'ko' },
      { notice: 'privacy', locale: 'ms' },
    ],
    first: { notice: 'privacy', locale: 'ms' },
  });
  end();
  expect(await status).toBe(exit.fine);
  await expect(fetch(origin)).rejects.toThrow();
});

it('has another token each time', async () => {
  const project = smallProject();
  const runs = [await start({ project }), await start({ project })];
  const tokens = runs.map(({ printed }) => printed().split('=')[1]);
  expect(new Set(tokens).size).toBe(2);
  for (const { end } of runs) end();
  await Promise.all(runs.map(({ status }) => status));
});

it('says so where a port is taken', async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { err, status } = await runStele('workbench', '--project', smallProject(), '--port', String(port));
  expect([status, err]).toEqual([exit.usage, expect.stringContaining(`port ${port} cannot be used`)]);
});

it.each([
  ['--port', '0', 'a port is a number'],
  ['--port', '80a', 'a port is a number'],
  ['--port', '65536', 'a port is a number'],
  ['--locale', 'fr', 'there is no translation into fr; there are ko, ms'],
  ['--notice', 'terms', 'no notice terms is translated; there are privacy'],
])('refuses %s %s', async (option, value, reason) => {
  const { err, out, status } = await runStele('workbench', '--project', smallProject(), option, value);
  expect([status, out, err]).toEqual([exit.usage, '', expect.stringContaining(reason)]);
});
