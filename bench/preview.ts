import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import type { PreviewMessage } from '../src/preview/protocol.ts';
import { median } from './median.ts';
import type { PreviewAt, PreviewCost } from './results.ts';

/** How many times as long as the example the notices are. */
export const previewLengths = [1, 50] as const;

/** Edits that are not counted: the first ones run code that is not compiled yet. */
const unmeasured = 2;

export interface PreviewTrial {
  /** The folder of a project, which is written to. */
  readonly project: string;
  readonly length: (typeof previewLengths)[number];
  readonly edits: number;
  readonly say: (what: string) => void;
}

/** What is edited: one clause in the middle of the source, and one in the middle of a catalog. */
const edited = [
  { where: 'source', file: 'notice/privacy/notice.md', locale: 'en' },
  { where: 'catalog', file: 'locales/ko/privacy.json', locale: 'ko' },
] as const;

/**
 * Measures in Chromium, with the page of `stele dev` open, the time from the writing of a file to the frame in which the
 * clause is painted with its new words.
 */
export async function measurePreview(trial: PreviewTrial): Promise<PreviewAt> {
  const { project, length, say } = trial;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const began = now();
  const { child, address } = await startServer(project);
  try {
    const costs: PreviewCost[] = [];
    let ready = 0;
    for (const one of edited) {
      const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
      await page.goto(`${address}#privacy/${one.locale}`);
      const frame = await shownFrame(page, one.locale);
      if (ready === 0) ready = now() - began;
      costs.push(await measureEdits({ ...trial, ...one, address, frame }));
      await page.close();
    }
    say(`preview at ${length} times: ${JSON.stringify(costs)}`);
    return { length, ready, costs };
  } finally {
    await close(browser, child);
  }
}

interface EditTrial extends PreviewTrial {
  readonly where: PreviewCost['where'];
  readonly file: string;
  readonly locale: string;
  readonly address: string;
  readonly frame: Frame;
}

async function measureEdits(trial: EditTrial): Promise<PreviewCost> {
  const { project, file, locale, length, edits, address, frame, where } = trial;
  const path = join(project, file);
  const events = await listen(address, `privacy/${locale}`);
  await events.until((message) => message.type === 'state' && !message.state.checking);
  const totals: number[] = [];
  const servers: number[] = [];
  const id = `${length === 1 ? '' : `x${Math.ceil(length / 2)}.`}Cookies.1`;
  await frame.evaluate(`document.getElementById(${JSON.stringify(id)}).scrollIntoView()`);
  const before = readFileSync(path, 'utf8');
  for (let turn = 0; turn < unmeasured + edits; turn += 1) {
    const word = `Probe${turn}`;
    const painted: Promise<number> = frame.evaluate(paintScript(id, word));
    const told = events.until((message) => message.type === 'patch');
    const text = withWord(before, id, word);
    await pause(100);
    const saved = now();
    writeFileSync(path, text);
    const [repainted, heard] = [await painted, await told];
    if (turn >= unmeasured) {
      totals.push(repainted - saved);
      servers.push(heard - saved);
    }
    await events.until((message) => message.type === 'state' && !message.state.checking);
  }
  writeFileSync(path, before);
  await events.until((message) => message.type === 'patch');
  events.close();
  return {
    where,
    edits,
    total: median(totals),
    range: [Math.min(...totals), Math.max(...totals)],
    server: median(servers),
    browser: median(totals.map((total, index) => total - (servers[index] ?? 0))),
  };
}

/** The file with a word put at the beginning of a clause. */
function withWord(text: string, id: string, word: string): string {
  const escaped = id.replaceAll('.', '\\.');
  const inCatalog = new RegExp(`^( *"${escaped}": ")`, 'm');
  const inSource = new RegExp(`^(?=[^\\n]+(?:\\n[^\\n]+)* \\{#${escaped}\\}$)`, 'm');
  const [pattern, to] = inCatalog.test(text) ? [inCatalog, `$1${word} `] : [inSource, `${word} `];
  const changed = text.replace(pattern, to);
  if (changed === text) throw new Error(`there is no clause ${id} to edit`);
  return changed;
}

/** For the frame: gives when a frame with the word in the element was painted, in milliseconds since 1970. */
function paintScript(id: string, word: string): string {
  return `new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const element = document.getElementById(${JSON.stringify(id)});
      if (!element?.textContent.includes(${JSON.stringify(word)})) return;
      observer.disconnect();
      // What is posted in the callback before a frame is done behind that frame.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  })`;
}

interface Events {
  /** Of the messages from now on, the first that fits: when it came, in milliseconds since 1970. */
  readonly until: (fits: (message: PreviewMessage) => boolean) => Promise<number>;
  readonly close: () => void;
}

/** What the server tells a page, as it comes out of the server: another connection beside the browser's. */
async function listen(address: string, show: string): Promise<Events> {
  const ended = new AbortController();
  const response = await fetch(`${address}api/events?show=${show}`, { signal: ended.signal });
  const seen: { readonly message: PreviewMessage; readonly at: number }[] = [];
  let wake = (): void => {};
  void (async () => {
    let text = '';
    for await (const chunk of (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(
      new TextDecoderStream(),
    )) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        seen.push({ message: JSON.parse(text.slice('data: '.length, end)) as PreviewMessage, at: now() });
        text = text.slice(end + 2);
        wake();
      }
    }
  })().catch(() => {});
  return {
    until: async (fits) => {
      for (;;) {
        for (let one = seen.shift(); one !== undefined; one = seen.shift())
          if (fits(one.message)) return one.at;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => ended.abort(),
  };
}

function chromiumPath(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'chromium')).find((path) => existsSync(path));
  if (found === undefined) throw new Error('there is no Chromium to measure the preview in');
  return found;
}

async function startServer(
  project: string,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, [resolve('bin/stele.js'), 'dev', '--project', project], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, address: chunk.toString().trim() };
}

/** The frame that holds the page of an edition, when it is there. */
async function shownFrame(page: Page, locale: string): Promise<Frame> {
  for (;;) {
    const frame = page.frames().find((one) => one.url().includes(`/editions/privacy/${locale}/index.html`));
    const isThere = await frame
      ?.evaluate<boolean>("document.querySelector('.stele-body') !== null")
      .catch(() => false);
    if (frame !== undefined && isThere === true) {
      await frame.waitForLoadState('load');
      return frame;
    }
    await pause(50);
  }
}

async function close(browser: Browser, child: ChildProcess): Promise<void> {
  await browser.close();
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Milliseconds since 1970, finer than `Date.now`. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
