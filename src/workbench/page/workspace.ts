import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClauseId } from '../../ast/notice.ts';
import type { SourceFingerprint } from '../../status/fingerprint.ts';
import type { ClauseView, EditionAnswer, EditionView, FindingView, SectionView } from '../protocol.ts';
import type { Api, ClausePlace } from './api.ts';
import { type ClauseModel, createClauseModel } from './clause-model.ts';
import { createQueue, createWriter } from './clause-writer.ts';
import { createDrafts } from './drafts.ts';
import { createFilter, type Filter } from './filter.ts';
import { createLiveCheck } from './live-check.ts';

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
  /** Whether texts would be lost with the tab: of this translation, or of another that was open in it before. */
  readonly keepsTexts: () => boolean;
  /** What is wrong with the translation beside its clauses. */
  readonly findings: ReadonlySignal<readonly FindingView[]>;
  /** The source has other clauses by now than those that are shown. */
  readonly outdated: ReadonlySignal<boolean>;
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
  const findings = signal(edition.findings);
  const outdated = signal(false);
  const unsaved = computed(() => clauses.filter((clause) => clause.unsaved.value));
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
  const save = async (clause: ClauseModel): Promise<void> => {
    const tried = clause.unsaved.value;
    await inTurn(clause, () => saveNow(clause));
    // Where one text gets through again, those that did not may too.
    if (tried && clause.writing.value.type === 'idle') retry();
  };
  const retry = (): void => {
    for (const clause of clauses) {
      if (clause.writing.value.type === 'failed' && clause.unsaved.value) void save(clause);
    }
  };
  const acceptNow = async (clause: ClauseModel, source: SourceFingerprint): Promise<boolean> => {
    await saveNow(clause);
    const { targetFingerprint: target } = clause.view.value;
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
    findings,
    outdated,
    unsaved,
    keepsTexts: () => unsaved.value.length > 0 || drafts.elsewhere(),
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
    save,
    accept: (clause) => {
      // The source that was read: what is saved first may bring another one back.
      const { sourceFingerprint: source } = clause.view.value;
      return inTurn(clause, () => acceptNow(clause, source));
    },
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
      await save(clause);
    },
    refresh: async () => {
      retry();
      // What is written while the answer is on its way, the answer does not know of.
      const before = new Map(clauses.map((clause) => [clause, [clause.view.value, clause.text.value]]));
      const answer: EditionAnswer | null = await api.edition(edition).catch(() => null);
      if (answer?.type !== 'edition') return;
      const now = answer.edition;
      batch(() => {
        findings.value = now.findings;
        outdated.value = outlineOf(now) !== outlineOf(edition);
        const views = new Map(
          now.sections.flatMap((section) => section.clauses.map((view) => [view.id, view])),
        );
        for (const clause of clauses) {
          const view = views.get(clause.id);
          const [seen, text] = before.get(clause) ?? [];
          const touched = seen !== clause.view.value || text !== clause.text.value || clause.unsaved.value;
          if (view !== undefined && !touched) takeOver(clause, view);
        }
      });
    },
  };
}

function takeOver(clause: ClauseModel, view: ClauseView): void {
  if (JSON.stringify(view) === JSON.stringify(clause.view.value)) return;
  clause.view.value = view;
  clause.text.value = view.target;
  clause.findings.value = view.findings;
}

/** Which clauses there are, in which sections. */
function outlineOf({ sections }: EditionView): string {
  return JSON.stringify(
    sections.map(({ id, depth, clauses }) => [id, depth, clauses.map((clause) => clause.id)]),
  );
}
