import { batch, type Signal } from '@preact/signals';
import type { ClauseView, WriteAnswer } from '../protocol.ts';
import { ApiError } from './api.ts';
import { type ClauseModel, tidy } from './clause-model.ts';
import type { Drafts } from './drafts.ts';

/** What is done to one clause is done one after the other. */
export function createQueue(): <T>(clause: ClauseModel, task: () => Promise<T>) => Promise<T> {
  const last = new Map<ClauseModel, Promise<unknown>>();
  return (clause, task) => {
    const next = (last.get(clause) ?? Promise.resolve()).then(task);
    last.set(
      clause,
      next.catch(() => {}),
    );
    return next;
  };
}

/** Writes a clause by a call to the server, and shows what became of it; `done` is what is said where it succeeds. */
export type Write = (clause: ClauseModel, call: () => Promise<WriteAnswer>, done: string) => Promise<void>;

export function createWriter({
  drafts,
  said,
}: {
  readonly drafts: Drafts;
  readonly said: Signal<string>;
}): Write {
  const fail = ({ writing }: ClauseModel, reason: string): void => {
    writing.value = { type: 'failed', reason };
    said.value = `Nothing was written: ${reason}.`;
  };
  return async (clause, call, done) => {
    clause.writing.value = { type: 'running' };
    const answer = await call().catch((error: unknown): WriteAnswer => {
      if (error instanceof ApiError) return { type: 'failed', reason: error.message };
      throw error;
    });
    batch(() => {
      if (answer.type === 'written') {
        takeIn(clause, answer.clause);
        clause.writing.value = { type: 'idle' };
        if (clause.unsaved.value) {
          drafts.keep(clause.id, { text: clause.text.value, basedOn: clause.basedOn.value });
        } else drafts.drop(clause.id);
        said.value = done;
      } else if (answer.type === 'conflict' && tidy(clause.text.value) === tidy(answer.clause.target)) {
        takeIn(clause, answer.clause);
        fail(clause, 'the source has changed meanwhile, so read it again first');
      } else if (answer.type === 'conflict') {
        clause.writing.value = { type: 'conflict', theirs: answer.clause };
        said.value = `Nothing was written: ${clause.id} was changed by somebody else meanwhile.`;
      } else fail(clause, answer.reason);
    });
  };
}

/** The clause as it is on the disk now. */
function takeIn(clause: ClauseModel, view: ClauseView): void {
  clause.view.value = view;
  clause.basedOn.value = view.targetFingerprint;
  if (!clause.unsaved.value) clause.findings.value = view.findings;
}
