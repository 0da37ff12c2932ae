import { describe, expect, it } from 'vitest';
import type { Api } from '../../../src/workbench/page/api.ts';
import { createWorkspace } from '../../../src/workbench/page/workspace.ts';
import type { ClauseView, EditionView, FindingView } from '../../../src/workbench/protocol.ts';

const inconsistent = {
  code: 'translation-inconsistent',
  severity: 'warning',
  message: 'the same source is translated otherwise elsewhere',
  hint: null,
  at: null,
} as const satisfies FindingView;

const clause = {
  id: 'Refuse',
  role: 'paragraph',
  source: 'Refuse cookies.',
  prose: 'Refuse cookies.',
  links: [],
  sourceFingerprint: 'v1:old',
  target: '거부',
  targetFingerprint: 'before',
  state: 'translated',
  signOff: null,
  translatedFrom: null,
  findings: [],
  terms: [],
} as const;

function view(changed: Partial<Record<keyof ClauseView, unknown>> = {}): ClauseView {
  return { ...clause, ...changed } as unknown as ClauseView;
}

/** As `sessionStorage`: what is kept are its own properties. */
function tabStorage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

/** A page with one clause, whose server answers as it is told. */
function open(answers: Partial<Api>, { locale = 'ko', storage = tabStorage() } = {}) {
  const sections = [{ id: 'title', depth: 0, heading: 'Cookies', clauses: [view()] }];
  const edition = {
    notice: 'privacy',
    locale,
    title: 'Privacy',
    sourceLocale: 'en',
    findings: [],
    sections,
  };
  const tools = { api: answers as Api, storage };
  const workspace = createWorkspace(edition as unknown as EditionView, tools);
  const [first] = workspace.clauses;
  if (first === undefined) throw new Error('there is no clause');
  return { workspace, clause: first };
}

describe('accepting', () => {
  it('is of the source that was read, and not of one that came back with the text', async () => {
    const now = view({ sourceFingerprint: 'v1:new', target: '거절', targetFingerprint: 'after' });
    const asked: object[] = [];
    const { workspace, clause: one } = open({
      save: async () => ({ type: 'written', clause: now }),
      accept: async (_, request) => {
        asked.push(request);
        return request.source === now.sourceFingerprint
          ? { type: 'written', clause: { ...now, state: 'current' } }
          : { type: 'conflict', clause: now };
      },
    });
    workspace.type(one, '거절');
    expect(await workspace.accept(one)).toBe(false);
    expect(asked).toEqual([{ source: 'v1:old', target: 'after' }]);
    // Both texts are the same: there is nothing to choose between, and something to read.
    expect(one.writing.value).toEqual({
      type: 'failed',
      reason: 'the source has changed meanwhile, so read it again first',
    });
    expect(await workspace.accept(one)).toBe(true);
    expect(one.state.value).toBe('current');
  });
});

describe('the findings of a clause', () => {
  it('are those of the whole translation once it is saved', async () => {
    const saved = view({ target: '거절', targetFingerprint: 'after', findings: [inconsistent] });
    const { workspace, clause: one } = open({
      save: async () => ({ type: 'written', clause: saved }),
      check: async () => ({ findings: [] }),
    });
    workspace.type(one, '거절');
    await workspace.save(one);
    expect(one.findings.value).toEqual([inconsistent]);
    // Longer than the page waits before it asks what is wrong with the clause alone.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(one.findings.value).toEqual([inconsistent]);
  });
});

describe('a tab that is closed', () => {
  it('would lose what was typed into an edition that it showed before', async () => {
    const storage = tabStorage();
    const save: Api['save'] = async () => ({ type: 'failed', reason: 'no space left' });
    const { workspace, clause: one } = open({ save }, { storage });
    expect(workspace.keepsTexts()).toBe(false);
    workspace.type(one, '거절');
    await workspace.save(one);
    const other = open({}, { locale: 'ms', storage }).workspace;
    expect(other.unsaved.value).toEqual([]);
    expect(other.keepsTexts()).toBe(true);
    workspace.type(one, '거부');
    expect(other.keepsTexts()).toBe(false);
  });
});
