import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { IsoDate } from '../../src/ast/notice.ts';
import { ProjectError } from '../../src/build/load.ts';
import { dev, workersHere } from '../../src/cli/commands/dev.ts';
import type { PreviewMessage, PreviewState } from '../../src/preview/protocol.ts';
import { filesBelow } from '../support/fixture-project.ts';
import { edit, scratchFolder, writeTexts } from '../support/scratch-project.ts';
import { smallTexts } from './small-project.ts';

/** `stele dev` for a project in a folder, with one page that listens. */
async function preview(project: string, show: string) {
  let err = '';
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const address = deferred<string>();
  const running = dev(
    { project, port: null, notice: null, locale: null },
    {
      out: (text) => address.resolve(text.trim()),
      err: (text) => {
        err += text;
      },
      colour: false,
      live: false,
      today: () => '2026-11-23' as IsoDate,
    },
    { ended, workers: workersHere(), page: new Map() },
  );
  onTestFinished(async () => {
    end();
    await running.catch(() => {});
  });
  const at = await Promise.race([address.promise, running.then(() => '')]);
  const response = await fetch(`${at}api/events?show=${show}`);
  const heard = messagesOf(response);
  const until = async (fits: (message: PreviewMessage) => boolean): Promise<PreviewMessage> => {
    for (;;) {
      const { value } = await heard.next();
      if (value === undefined) throw new Error('the server has ended');
      if (fits(value)) return value;
    }
  };
  const untilState = async (fits: (state: PreviewState) => boolean): Promise<PreviewState> => {
    const message = await until((one) => one.type === 'state' && fits(one.state));
    if (message.type !== 'state') throw new Error('no state');
    return message.state;
  };
  return { at, until, untilState, said: () => err, end, running };
}

function deferred<T>() {
  let resolve = (_: T): void => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (value: T) => resolve(value) };
}

async function* messagesOf(response: Response): AsyncGenerator<PreviewMessage, undefined> {
  let text = '';
  const chunks = (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream());
  try {
    for await (const chunk of chunks) {
      text += chunk;
      for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n')) {
        yield JSON.parse(text.slice('data: '.length, at)) as PreviewMessage;
        text = text.slice(at + 2);
      }
    }
  } catch {
    // The server closes all connections when it ends.
  }
  return undefined;
}

it('a saved file is on the page, however it was saved, and nothing is written', async () => {
  const project = scratchFolder();
  writeTexts(project, Object.fromEntries(smallTexts));
  const names = filesBelow(project).map(({ path }) => path);
  const { at, until, untilState, said, end, running } = await preview(project, 'x/en');
  await untilState(({ checking, notices }) => notices.length > 0 && !checking);
  const page = await (await fetch(`${at}editions/x/en/index.html`)).text();
  expect(page).toContain('Cookie Notice');

  const source = join(project, 'notice/x/notice.md');
  edit(source, 'nothing else', 'no words');
  expect(await until(({ type }) => type === 'patch')).toMatchObject({
    patch: { locale: 'en', change: { type: 'parts', changed: ['Sharing.1'] } },
  });
  await untilState(({ checking }) => !checking);
  expect(said()).toContain('notice/x/notice.md: x en');

  // As many editors save: another file takes the name.
  const text = (smallTexts.get('notice/x/notice.md') ?? '').replace('nothing else', 'very little');
  writeFileSync(`${source}.tmp`, text);
  renameSync(`${source}.tmp`, source);
  expect(await until(({ type }) => type === 'patch')).toMatchObject({
    patch: { change: { blocks: [{ html: [expect.stringContaining('very little')] }] } },
  });

  rmSync(source);
  const gone = await untilState(({ notices }) => notices[0]?.editions[0]?.state === 'held');
  expect(gone.notices[0]?.editions[0]?.files).not.toEqual([]);
  writeFileSync(source, text);
  await untilState(({ notices }) => notices[0]?.editions[0]?.state === 'current');

  mkdirSync(join(project, 'templates'));
  writeFileSync(join(project, 'templates/page.css'), 'body { margin: 0 }\n');
  expect(await until(({ type }) => type === 'patch')).toMatchObject({
    patch: { change: { type: 'reload' } },
  });

  rmSync(join(project, 'templates'), { recursive: true });
  end();
  expect(await running).toBe(0);
  expect(filesBelow(project).map(({ path }) => path)).toEqual(names);
}, 60_000);

it('a project whose folder went is followed again when it is back, once and again', async () => {
  const project = join(scratchFolder(), 'project');
  const source = join(project, 'notice/x/notice.md');
  mkdirSync(project);
  writeTexts(project, Object.fromEntries(smallTexts));
  const { at, until, untilState } = await preview(project, 'x/en');
  await untilState(({ checking, notices }) => notices.length > 0 && !checking);
  await fetch(`${at}editions/x/en/index.html`);
  for (const words of ['very little', 'no words']) {
    rmSync(project, { recursive: true });
    await untilState(({ fault }) => fault !== null);
    mkdirSync(project);
    writeTexts(project, Object.fromEntries(smallTexts));
    await untilState(({ fault, checking }) => fault === null && !checking);
    edit(source, 'nothing else', words);
    expect(await until(({ type }) => type === 'patch')).toMatchObject({
      patch: { change: { blocks: [{ html: [expect.stringContaining(words)] }] } },
    });
  }
}, 20_000);

describe('it ends before it begins', () => {
  it('where there is no notice', async () => {
    await expect(preview(scratchFolder(), 'x/en')).rejects.toThrow(ProjectError);
  });

  it('where the port is taken', async () => {
    const project = scratchFolder();
    writeTexts(project, Object.fromEntries(smallTexts));
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
    });
    const terminal = {
      out: () => {},
      err: () => {},
      colour: false,
      live: false,
      today: () => '2026-11-23' as IsoDate,
    };
    const run = { workers: workersHere(), ended: new Promise<void>(() => {}), page: new Map() };
    await expect(dev({ project, port, notice: null, locale: null }, terminal, run)).rejects.toThrow(
      `port ${port} cannot be used`,
    );
    taken.close();
  });
});
