import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { isClauseId } from '../../ast/clause-id.ts';
import type { ClauseId } from '../../ast/notice.ts';
import { loadNotice, NoNoticeError, noticeFolders, ProjectError } from '../../build/load.ts';
import { liveAnchors } from '../../check/live-anchors.ts';
import { namesInstead, nearestInstead } from '../../diagnostic/names-instead.ts';
import { type LedgerState, writeLedger } from '../../syntax/ledger.ts';
import { type ParsedNotice, parse } from '../../syntax/parse.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface AnchorsOptions {
  readonly project: string;
  /** A notice's id; `null` where the project has only one. */
  readonly notice: string | null;
}

export interface MoveOptions extends AnchorsOptions {
  /** The live clause that the anchor leads to from now on. */
  readonly to: string;
}

/** `stele anchors move OLD NEW`: the old anchor leads to the new one from now on. */
export function moveAnchor(id: string, options: MoveOptions, terminal: Terminal): ExitStatus {
  const { path, parsed } = readNotice(options);
  const to = liveAnchorNamed(options.to, parsed);
  write(path, { states: new Map([[anchorNamed(id), { state: 'moved', to }]]), parsed }, options);
  terminal.out(`${path}\n`);
  return exit.fine;
}

export interface WithdrawOptions extends AnchorsOptions {
  readonly reason: string;
  /** Where to look instead. */
  readonly see: string | null;
}

/**
 * `stele anchors withdraw ID…`: the anchors lead to a line that says they are gone, since the day of this version. An
 * anchor takes along those below it that stand in no clause any more: of a section, its clauses; of a row, its cells.
 */
export function withdrawAnchors(
  ids: readonly string[],
  options: WithdrawOptions,
  terminal: Terminal,
): ExitStatus {
  if (options.reason.trim() === '')
    throw new ProjectError('an anchor is withdrawn for a reason; say it with --reason');
  const { path, parsed } = readNotice(options);
  const see = options.see === null ? undefined : liveAnchorNamed(options.see, parsed);
  const on = parsed.notice.version;
  const lost = ids.flatMap((name) => lostBelow(anchorNamed(name), parsed));
  const state: LedgerState = { state: 'withdrawn', on, reason: options.reason, see };
  write(path, { states: new Map(lost.map((id) => [id, state])), parsed }, options);
  terminal.out(`${path}\n`);
  return exit.fine;
}

/** An anchor, where it was ever one, and those below it that are live in the ledger alone. */
function lostBelow(id: ClauseId, { ledger, notice }: ParsedNotice): readonly ClauseId[] {
  const live = liveAnchors(notice);
  const below = [...ledger.entries].flatMap(([other, { state }]) =>
    other.startsWith(`${id}.`) && state === 'live' && !live.has(other) ? [other] : [],
  );
  if (!ledger.entries.has(id) && below.length === 0) {
    throw new ProjectError(
      `${id} was never an anchor of the notice${nearestInstead(id, ledger.entries.keys())}`,
    );
  }
  return ledger.entries.has(id) ? [id, ...below] : below;
}

interface Change {
  readonly states: ReadonlyMap<ClauseId, LedgerState>;
  readonly parsed: ParsedNotice;
}

function write(path: string, { states, parsed }: Change, { project }: AnchorsOptions): void {
  const { ledger, notice } = parsed;
  const live = liveAnchors(notice);
  const entries = new Map<ClauseId, LedgerState>(ledger.entries);
  for (const [id, state] of states) {
    if (live.has(id))
      throw new ProjectError(`${id} still stands in the notice; take it out of the source first`);
    // Which release held it first stays true, whatever becomes of it.
    entries.set(id, { ...state, since: entries.get(id)?.since });
  }
  writeFileAtomic.sync(join(project, path), writeLedger(entries));
}

function liveAnchorNamed(name: string, { notice }: ParsedNotice): ClauseId {
  const id = anchorNamed(name);
  const live = liveAnchors(notice);
  if (live.has(id)) return id;
  throw new ProjectError(`${id} is not a clause of the notice${nearestInstead(id, live.keys())}`);
}

function readNotice({ project, notice }: AnchorsOptions): { parsed: ParsedNotice; path: string } {
  const folders = noticeFolders(project);
  const [only, ...others] =
    notice === null ? folders : folders.filter((folder) => folder === `notice/${notice}`);
  if (only === undefined)
    throw notice === null || folders.length === 0
      ? new NoNoticeError(project)
      : new ProjectError(`there is no notice ${notice}; ${namesInstead(notice, idsOf(folders))}`);
  if (others.length > 0) {
    throw new ProjectError(
      `the project has several notices; name one with --notice: ${idsOf(folders).join(', ')}`,
    );
  }
  const { value, diagnostics } = parse(loadNotice(project, only));
  const broken = diagnostics.find(({ span }) => span.file === value.ledger.file);
  if (broken !== undefined) throw new ProjectError(`${broken.span.file} cannot be read: ${broken.message}`);
  return { parsed: value, path: value.ledger.file };
}

function idsOf(folders: readonly string[]): readonly string[] {
  return folders.map((folder) => folder.slice('notice/'.length));
}

function anchorNamed(name: string): ClauseId {
  if (isClauseId(name)) return name;
  throw new ProjectError(`${name} cannot be an anchor`);
}
