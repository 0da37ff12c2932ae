import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Flow, FlowRun } from '../../src/flow/flow.ts';
import { sameLink } from '../../src/flow/same-link.ts';
import { textOf } from '../../src/flow/words.ts';
import { output } from './programs.ts';

/**
 * The text of an artifact as a reader of that format gets it, read by other means than those that wrote it. White
 * space is dropped: a line may break anywhere that its format breaks lines, and Korean lines are rejoined without it.
 */
export const readers = {
  html: (bytes: Uint8Array): string => {
    const [, article = ''] = /<article[^>]*>([\s\S]*)<\/article>/.exec(new TextDecoder().decode(bytes)) ?? [];
    return squeeze(unescapeXml(article.replace(/<[^>]*>/g, '')));
  },
  docx: (bytes: Uint8Array): string => {
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    return squeeze(
      unescapeXml([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
    );
  },
  pdf: (bytes: Uint8Array, flow: Flow): string => squeeze(pdfPages(bytes, flow).join('\n')),
  text: (bytes: Uint8Array): string =>
    squeeze(
      new TextDecoder()
        .decode(bytes)
        .replace(/^[ \t]*[-=~.\s]{3,}$/gm, '')
        .replace(/\[\d+\]/g, ''),
    ),
  markdown: (bytes: Uint8Array): string => squeeze(new TextDecoder().decode(bytes)),
} as const;

export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u2060\u200b]+/g, '');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The pages' text in content order, without the lines that every page repeats. */
function pdfPages(bytes: Uint8Array, flow: Flow): string[] {
  return onDisk(bytes, 'edition.pdf', (file) => {
    const repeated = [flow.running.head, flow.running.foot].map((runs) => squeeze(textOf(runs)));
    return output('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'])
      .split('\f')
      .map((page, index) =>
        page
          .split('\n')
          .filter((line) => index === 0 || squeeze(line) !== repeated[0])
          .filter((line) => !squeeze(line).startsWith(repeated[1] ?? '\0'))
          .join('\n'),
      );
  });
}

/** Lends a file on the disk to a program that cannot read from a pipe. */
export function onDisk<T>(bytes: Uint8Array, name: string, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'stele-test-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return use(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a text says in letters and digits alone: apart from punctuation, which formats join to their marks. */
export function plainWords(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** The words of these runs as paper has them: after those of a link the number of its footnote. */
export function printedText(runs: readonly FlowRun[]): string {
  return runs
    .map((run, index) => {
      if (run.type === 'field') return '';
      if (run.type === 'break') return '\n';
      const next = runs[index + 1];
      const goesOn = next?.type === 'text' && sameLink(next.link, run.link);
      const number = run.link?.type === 'address' && !goesOn ? run.link.reference : null;
      return `${run.text}${number ?? ''}`;
    })
    .join('');
}

/** Of these texts, those that do not follow one another in `whole`; each is looked for after the one before. */
export function lostFrom(whole: string, texts: readonly string[]): string[] {
  let at = 0;
  return texts.filter((text) => {
    const wanted = squeeze(text);
    const found = whole.indexOf(wanted, at);
    if (found < 0) return true;
    at = found + wanted.length;
    return false;
  });
}
