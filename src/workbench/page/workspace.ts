import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClauseId } from '../../ast/notice.ts';
import type {
  ClauseView,
  EditionAnswer,
  EditionName,
  EditionView,
  SectionView,
  WriteAnswer,
} from '../protocol.ts';
import { type Api, ApiError, type ClausePlace } from './api.ts';
import { type ClauseModel, createClauseModel } from './clause-model.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createFilter, type Filter } from './filter.ts';
import { createLiveCheck, type LiveCheck } from './live-check.ts';

export interface SectionModel extends Omit<SectionView, 'clauses'> {
  readonly clauses: readonly ClauseModel[];
}

/** One translation while somebody works on it. */
export interface Workspace {
  readonly edition: EditionView;
  readonly sections: readonly SectionModel[];
  readonly clauses: readonly ClauseModel[];
  readonly filter: Filter;
  /** The clause whose field has the focus, or had it last. */
  readonly active: Signal<ClauseId | null>;
  /** What a screen reader is told, now and then. */
  readonly said: Signal<string>;
  readonly unsaved: ReadonlySignal<readonly ClauseModel[]>;
  readonly check: LiveCheck;
  /** The field has this text now. */
  readonly type: (clause: ClauseModel, text: string) => void;
  /** Writes what was typed; nothing where there is nothing to write, or a conflict to settle first. */
  readonly save: (clause: ClauseModel) => Promise<void>;
  /** Saves, then says that the translation is current. `true` where it is so now. */
  readonly accept: (clause: ClauseModel) => Promise<boolean>;
  readonly settle: (clause: ClauseModel, whose: 'mine' | 'theirs') => Promise<void>;
  /** Takes over what others have written meanwhile, but for what is being typed here. */
  readonly refresh: () => Promise<void>;
}

export interface WorkspaceTools {
  readonly api: Api;
  readonly storage: Storage;
}

export function createWorkspace(edition: EditionView, { api, storage }: WorkspaceTools): Workspace {
  const drafts = createDrafts(storage, edition);
  const sections = edition.sections.map(
    (section): SectionModel => ({
      ...section,
      clauses: section.clauses.map((view) => createClauseModel(view, drafts.read(view.id))),
    }),
  );
  const clauses = sections.flatMap((section) => section.clauses);
  const said = signal('');
  const place = ({ id }: ClauseModel): ClausePlace => ({
    notice: edition.notice,
    locale: edition.locale,
    clause: id,
  });
  const check = createLiveCheck({ api, place, said });
  for (const clause of clauses) {
    if (clause.unsaved.value) check.now(clause);
    else drafts.drop(clause.id);
  }

  const write = createWriter({ drafts, said });
  const inTurn = createQueue();
  const saveNow = async (clause: ClauseModel): Promise<void> => {
    const { writing, composing, unsaved } = clause;
    if (composing.value || writing.value.type === 'conflict') return;
    if (!unsaved.value) {
      drafts.drop(clause.id);
      writing.value = { type: 'idle' };
      return;
    }
    const request = { text: clause.text.value, basedOn: clause.basedOn.value };
    await write(clause, () => api.save(place(clause), request), 'Saved.');
  };
  const acceptNow = async (clause: ClauseModel): Promise<boolean> => {
    await saveNow(clause);
    const { targetFingerprint: target, sourceFingerprint: source } = clause.view.value;
    if (clause.writing.value.type !== 'idle' || clause.unsaved.value || target === null) return false;
    await write(clause, () => api.accept(place(clause), { source, target }), 'Accepted.');
    return clause.writing.value.type === 'idle';
  };

  return {
    edition,
    sections,
    clauses,
    filter: createFilter(clauses),
    active: signal<ClauseId | null>(null),
    said,
    check,
    unsaved: computed(() => clauses.filter(({ unsaved }) => unsaved.value)),
    type: (clause, text) => {
      if (!clause.unsaved.value && clause.writing.value.type !== 'conflict') {
        clause.basedOn.value = clause.view.value.targetFingerprint;
      }
      clause.text.value = text;
      // Where they stood, another text stands now.
      if (clause.findings.value.some(({ at }) => at !== null)) {
        clause.findings.value = clause.findings.value.map((finding) => ({ ...finding, at: null }));
      }
      if (clause.unsaved.value) drafts.keep(clause.id, { text, basedOn: clause.basedOn.value });
      else drafts.drop(clause.id);
      check.soon(clause);
    },
    save: (clause) => inTurn(clause, () => saveNow(clause)),
    accept: (clause) => inTurn(clause, () => acceptNow(clause)),
    settle: async (clause, whose) => {
      const { value: writing } = clause.writing;
      if (writing.type !== 'conflict') return;
      batch(() => {
        clause.view.value = writing.theirs;
        clause.basedOn.value = writing.theirs.targetFingerprint;
        clause.writing.value = { type: 'idle' };
        if (whose === 'theirs') clause.text.value = writing.theirs.target;
      });
      check.now(clause);
      await inTurn(clause, () => saveNow(clause));
    },
    refresh: async () => {
      // What is written while the answer is on its way, the answer does not know of.
      const before = new Map(clauses.map((clause) => [clause, [clause.view.value, clause.text.value]]));
      const answer: EditionAnswer | null = await api.edition(edition).catch(() => null);
      if (answer?.type !== 'edition') return;
      const views = new Map(
        answer.edition.sections.flatMap((section) => section.clauses.map((view) => [view.id, view])),
      );
      batch(() => {
        for (const clause of clauses) {
          const view = views.get(clause.id);
          const [seen, text] = before.get(clause) ?? [];
          const touched = seen !== clause.view.value || text !== clause.text.value;
          if (view === undefined || touched || clause.unsaved.value || sameView(view, clause.view.value))
            continue;
          clause.view.value = view;
          clause.text.value = view.target;
          clause.findings.value = view.findings;
        }
      });
    },
  };
}

function sameView(a: ClauseView, b: ClauseView): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is done to one clause is done one after the other. */
function createQueue(): <T>(clause: ClauseModel, task: () => Promise<T>) => Promise<T> {
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

type Write = (clause: ClauseModel, call: () => Promise<WriteAnswer>, done: string) => Promise<void>;

function createWriter({ drafts, said }: { readonly drafts: Drafts; readonly said: Signal<string> }): Write {
  return async (clause, call, done) => {
    clause.writing.value = { type: 'running' };
    const answer = await call().catch((error: unknown): WriteAnswer => {
      if (error instanceof ApiError) return { type: 'failed', reason: error.message };
      throw error;
    });
    batch(() => {
      if (answer.type === 'written') {
        clause.view.value = answer.clause;
        clause.basedOn.value = answer.clause.targetFingerprint;
        clause.writing.value = { type: 'idle' };
        if (!clause.unsaved.value) {
          clause.findings.value = answer.clause.findings;
          drafts.drop(clause.id);
        } else drafts.keep(clause.id, { text: clause.text.value, basedOn: clause.basedOn.value });
        said.value = done;
      } else if (answer.type === 'conflict') {
        clause.writing.value = { type: 'conflict', theirs: answer.clause };
        said.value = `Nothing was written: ${clause.id} was changed by somebody else meanwhile.`;
      } else {
        clause.writing.value = { type: 'failed', reason: answer.reason };
        said.value = `Nothing was written: ${answer.reason}.`;
      }
    });
  };
}

/** An edition and where to go from it. */
export type Opened =
  | { readonly type: 'loading' }
  | { readonly type: 'open'; readonly workspace: Workspace }
  | { readonly type: 'closed'; readonly title: string; readonly lines: readonly string[] };

/** Opens a translation; what keeps it shut is for the translator to read. */
export async function openWorkspace(name: EditionName, tools: WorkspaceTools): Promise<Opened> {
  try {
    const answer = await tools.api.edition(name);
    if (answer.type === 'edition') return { type: 'open', workspace: createWorkspace(answer.edition, tools) };
    const title = `${answer.reason[0]?.toUpperCase()}${answer.reason.slice(1)}.`;
    const lines = answer.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`);
    return { type: 'closed', title, lines };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { type: 'closed', title: 'The translation could not be opened.', lines: [error.message] };
  }
}
