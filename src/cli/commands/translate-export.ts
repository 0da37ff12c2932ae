import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ProjectError } from '../../build/load.ts';
import type { OpenTranslation } from '../../build/open-translation.ts';
import { type ExchangeFormatName, exchangeFormats } from '../../exchange/exchange-formats.ts';
import { type HandOut, handOut } from '../../exchange/hand-out.ts';
import { unsavedWork } from '../../exchange/unsaved-work.ts';
import { unwritableClauses } from '../../exchange/unwritable.ts';
import type { ClauseState } from '../../status/clause-state.ts';
import { openForWriting, type TranslationChoice } from '../project-translation.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface TranslateExportOptions extends TranslationChoice {
  readonly to: ExchangeFormatName;
  /** `null` for every clause. */
  readonly only: readonly ClauseState[] | null;
  /** `null` for `<notice>.<locale>.<extension>` in the current folder. */
  readonly out: string | null;
}

/** `stele translate export L --to FORMAT`: writes a file for a translator's own tools. */
export async function translateExport(
  options: TranslateExportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const opened = openForWriting(options, terminal);
  if (opened === null) return exit.errors;
  const { translation } = opened;
  const { to, only } = options;
  const handed = handOut(translation, only === null ? null : new Set(only));
  if (handed.units.length === 0) {
    terminal.err(`nothing was written: no clause is ${(only ?? []).join(' or ')}\n`);
    return exit.fine;
  }
  const lost = unwritableClauses(handed);
  if (lost.length > 0) {
    const names = lost.map((id) => `\`${id}\``).join(', ');
    throw new ProjectError(
      `${names} in ${translation.catalog.file} holds a control character that no such file can hold; \`stele check\` shows where`,
    );
  }
  const path = options.out ?? fileName(handed, to);
  const bytes = await exchangeFormats[to].write(handed);
  await replaceHandOut(path, bytes, translation);
  terminal.out(`${path}\n`);
  terminal.err(`${handed.units.length} of ${translation.clauses.length} clauses\n`);
  return exit.fine;
}

function fileName({ notice, targetLocale }: HandOut, to: ExchangeFormatName): string {
  return `${notice}.${targetLocale}.${exchangeFormats[to].extension}`;
}

/** A file in which nobody has worked is replaced; one that holds work is left alone. */
async function replaceHandOut(path: string, bytes: Uint8Array, translation: OpenTranslation): Promise<void> {
  const before = readIfThere(path);
  if (before !== null && Buffer.compare(before, bytes) === 0) return;
  const lost = before === null ? null : await unsavedWork(before, translation);
  if (lost !== null)
    throw new ProjectError(
      `${path} is there already, and ${lost}: take it back first, move it, or name another file with --out`,
    );
  try {
    writeFileAtomic.sync(path, Buffer.from(bytes));
  } catch (error) {
    const reason = isNotFound(error) ? `there is no folder ${dirname(path)}` : reasonOf(error);
    throw new ProjectError(`${path} cannot be written: ${reason}`);
  }
}

/** A pipe would be waited for without end, and a device replaced by a file. */
function readIfThere(path: string): Uint8Array | null {
  try {
    if (statSync(path).isFile()) return readFileSync(path);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw new ProjectError(`${path} cannot be read: ${reasonOf(error)}`);
  }
  throw new ProjectError(`${path} is there already, and it is no file: name one with --out`);
}

function isNotFound(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
