import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClauseId } from '../../src/ast/notice.ts';
import { type ProjectSources, withTranslationFiles } from '../../src/build/project.ts';
import { exchangeFormats } from '../../src/exchange/exchange-formats.ts';
import type { HandIn } from '../../src/exchange/hand-in.ts';
import { handOut } from '../../src/exchange/hand-out.ts';
import type { ClauseState, ClauseStatus } from '../../src/status/clause-state.ts';
import { accept, type Decided, signOff } from '../../src/status/decide.ts';
import type { Status } from '../../src/status/status.ts';
import { writeStatus } from '../../src/status/status-file.ts';
import { isoDate } from '../../src/syntax/metadata.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';
import { korean, takenBack, withKorean } from './exchange-project.ts';

/** What anybody may do, at any time, with two clauses and any number of files on their way. */
type Act =
  | { readonly type: 'source' | 'target'; readonly clause: Name; readonly text: number }
  | { readonly type: 'accept' | 'approve'; readonly clause: Name }
  | { readonly type: 'export'; readonly format: 'xliff' | 'xliff12' | 'po' }
  | { readonly type: 'translate'; readonly file: number; readonly clause: Name; readonly text: number }
  | { readonly type: 'import'; readonly file: number; readonly allowStale: boolean };

type Name = 'a.1' | 'a.2';
const clauseNames = ['a.1', 'a.2'] as const;

const sourceTexts = ['One of them.', 'Two of them.', 'All of them.'];
const targetTexts = ['', '하나입니다.', '둘입니다.', '전부입니다.', '아무것도 없습니다.'];

const clause = fc.constantFrom(...clauseNames);
const file = fc.nat(3);
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ type: fc.constant('source' as const), clause, text: fc.nat(2) }),
  fc.record({ type: fc.constant('target' as const), clause, text: fc.nat(4) }),
  fc.record({ type: fc.constantFrom('accept' as const, 'approve' as const), clause }),
  fc.record({
    type: fc.constant('export' as const),
    format: fc.constantFrom('xliff' as const, 'xliff12' as const, 'po' as const),
  }),
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('translate' as const), file, clause, text: fc.nat(4) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('import' as const), file, allowStale: fc.boolean() }),
  },
);

/** What is true of a clause, kept apart from what is under test. */
interface Truth {
  source: string;
  target: string;
  /** The two texts that were last said to belong together. */
  said: { readonly source: string; readonly target: string; readonly approved: boolean } | null;
}

/** A file on its way: what it was made of, and what a translator made of it. */
interface Sent {
  readonly handIn: HandIn;
  readonly of: Readonly<Record<Name, { readonly source: string; readonly target: string }>>;
  readonly now: Record<Name, string>;
}

function stateOf({ source, target, said }: Truth): ClauseState {
  if (target === '') return 'missing';
  if (said === null) return 'translated';
  if (said.source !== source) return 'stale';
  if (said.target !== target) return 'edited';
  return said.approved ? 'approved' : 'current';
}

function projectWith(texts: Readonly<Record<Name, Truth>>): ProjectSources {
  const lines = clauseNames.map((id) => `${texts[id].source} {#${id}}\n`).join('\n');
  const head =
    '---\nid: privacy\nversion: 2026-11-02\neffective: 2026-12-01\nlocale: en\ntranslations: [ko]\n';
  return projectOf([
    fileOf('notice/privacy/anchors.json', '{}'),
    fileOf(
      'notice/privacy/notice.md',
      `${head}url: https://www.example.com/x\n---\n\n# Privacy {#title}\n\n## A {#a}\n\n${lines}`,
    ),
  ]);
}

/** Does to the truth what an import should do. Whether it may be done at all is decided for the whole file. */
function importInto(truth: Record<Name, Truth>, { of, now }: Sent, allowStale: boolean): void {
  const news = clauseNames.filter(
    (id) => now[id] !== '' && now[id] !== truth[id].target && now[id] !== of[id].target,
  );
  const may = news.every(
    (id) => of[id].target === truth[id].target && (allowStale || of[id].source === truth[id].source),
  );
  if (!may) return;
  for (const id of news) {
    truth[id].target = now[id];
    truth[id].said = { source: of[id].source, target: now[id], approved: false };
  }
}

it('whatever people do in whatever order, states are true to the texts and no text is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 20, maxLength: 50 }), async (all) => {
      const truth: Record<Name, Truth> = {
        'a.1': { source: sourceTexts[0] ?? '', target: '', said: null },
        'a.2': { source: sourceTexts[1] ?? '', target: '', said: null },
      };
      const sent: Sent[] = [];
      let project = withKorean(
        withTranslationFiles(projectWith(truth), [fileOf('locales/ko/privacy.json', '{}')]),
        {},
      );
      for (const act of all) {
        project = await carryOut(act, { project, truth, sent });
        const found = korean(project).clauses.filter(({ id }) => id.startsWith('a.'));
        expect(found.map(({ id, state, target }) => [id, state, target ?? ''])).toEqual(
          clauseNames.map((id) => [id, stateOf(truth[id]), truth[id].target]),
        );
        for (const one of found) {
          const { said, source } = truth[one.id as Name];
          // What changed since can always be shown.
          if (said !== null && said.source !== source) expect(one.translatedFrom).toBe(said.source);
        }
      }
    }),
    { numRuns: 25 },
  );
});

interface World {
  readonly project: ProjectSources;
  readonly truth: Record<Name, Truth>;
  readonly sent: Sent[];
}

async function carryOut(act: Act, { project, truth, sent }: World): Promise<ProjectSources> {
  switch (act.type) {
    case 'source':
      truth[act.clause].source = sourceTexts[act.text] ?? '';
      return { ...project, notices: projectWith(truth).notices };
    case 'target':
      truth[act.clause].target = targetTexts[act.text] ?? '';
      return withKorean(project, { [act.clause]: truth[act.clause].target });
    case 'accept':
    case 'approve':
      return decided(project, truth, act);
    case 'export': {
      const { write, read } = exchangeFormats[act.format];
      const back = await read(await write(handOut(korean(project), null)));
      if (back.type === 'unreadable') throw new Error(JSON.stringify(back.faults));
      const of = Object.fromEntries(
        clauseNames.map((id) => [id, { source: truth[id].source, target: truth[id].target }]),
      ) as Sent['of'];
      sent.push({
        handIn: { ...back.handIn, units: back.handIn.units.map((unit) => ({ ...unit, finished: null })) },
        of,
        now: { 'a.1': of['a.1'].target, 'a.2': of['a.2'].target },
      });
      return project;
    }
    case 'translate': {
      const one = sent[act.file % sent.length];
      if (one !== undefined) one.now[act.clause] = targetTexts[act.text] ?? '';
      return project;
    }
    case 'import': {
      const one = sent[act.file % sent.length];
      if (one === undefined) return project;
      const units = one.handIn.units.map((unit) => ({
        ...unit,
        target: one.now[unit.id as Name] ?? unit.target,
      }));
      importInto(truth, one, act.allowStale);
      return takenBack(project, { ...one.handIn, units }, { allowStale: act.allowStale }).after;
    }
  }
}

function decided(
  project: ProjectSources,
  truth: Record<Name, Truth>,
  { type, clause: id }: { readonly type: 'accept' | 'approve'; readonly clause: Name },
): ProjectSources {
  const { status, clauses } = korean(project);
  const one = clauses.find((other) => other.id === (id as string as ClauseId));
  if (one === undefined) throw new Error(`there is no ${id}`);
  const result = decide(type, status, one);
  if (result.type === 'refused') return project;
  const { source, target, said } = truth[id];
  const wasApproved = said?.approved === true && said.source === source && said.target === target;
  truth[id].said = { source, target, approved: type === 'approve' || wasApproved };
  return withTranslationFiles(project, writeStatus(result.status));
}

function decide(type: 'accept' | 'approve', status: Status, one: ClauseStatus): Decided {
  if (type === 'accept') return accept(status, one);
  return signOff(status, one, {
    as: 'approved',
    by: 'Kim',
    role: 'counsel',
    on: isoDate.parse('2026-11-23'),
  });
}
