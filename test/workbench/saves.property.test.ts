import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Locale, NoticeId } from '../../src/ast/notice.ts';
import { load } from '../../src/build/load.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { writeCatalog } from '../../src/locale/write-catalog.ts';
import type { ClauseView, EditionAnswer, WriteAnswer } from '../../src/workbench/protocol.ts';
import { createEditionReader } from '../../src/workbench/server/open-edition.ts';
import { workbenchApp } from '../../src/workbench/server/workbench-app.ts';
import { sharedFolder } from '../support/scratch-project.ts';
import { writeSmallProject } from './small-project.ts';

const ids = ['title', 'Cookies', 'Refuse'] as const;
type Id = (typeof ids)[number];

const id = fc.constantFrom(...ids);
const text = fc.constantFrom('', '쿠키', '처리방침', '방법', '<strong>글</strong>');

/** What can happen to a catalog while somebody has the page open. */
const step = fc.oneof(
  fc.record({ type: fc.constant('save' as const), id, text }),
  fc.record({ type: fc.constant('accept' as const), id }),
  fc.record({ type: fc.constant('look' as const) }),
  fc.record({ type: fc.constant('elsewhere' as const), id, text }),
);

const project = sharedFolder();

/** A workbench whose disk is in memory. */
function bench(first: ProjectSources) {
  let sources = first;
  const file = 'locales/ko/privacy.json';
  const app = workbenchApp({
    load: () => sources,
    replace: (replacements) => {
      const written = replacements.map(({ file: one }) => [one.path, one] as const);
      const isCatalog = ([path]: readonly [string, unknown]): boolean => path === file;
      sources = {
        ...sources,
        catalogs: new Map([...sources.catalogs, ...written.filter(isCatalog)]),
        statuses: new Map([...sources.statuses, ...written.filter((pair) => !isCatalog(pair))]),
      };
    },
    page: new Map(),
    first: { notice: 'privacy' as NoticeId, locale: 'ko' as Locale },
    token: 'token',
    report: (error) => {
      throw error;
    },
  });
  const headers = { host: '127.0.0.1:1', authorization: 'Bearer token', 'content-type': 'application/json' };
  const ask = async (path: string, method = 'GET', body?: object): Promise<unknown> => {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return (await app.request(`/api/editions/privacy/ko${path}`, init, { port: 1 })).json();
  };
  return {
    look: async (): Promise<Map<string, ClauseView>> => {
      const answer = (await ask('')) as EditionAnswer;
      if (answer.type !== 'edition') throw new Error(answer.reason);
      const clauses = answer.edition.sections.flatMap((section) => section.clauses);
      return new Map(clauses.map((clause) => [clause.id, clause]));
    },
    write: (path: string, method: string, body: object) =>
      ask(`/clauses/${path}`, method, body) as Promise<WriteAnswer>,
    elsewhere: (clause: Id, words: string): void => {
      const opened = createEditionReader().open(sources, { notice: 'privacy', locale: 'ko' });
      if (opened.type !== 'edition') throw new Error('the project cannot be read');
      const { catalogFile, order, clauses } = opened.edition;
      const found = clauses.find((one) => one.id === clause);
      if (found === undefined) throw new Error(`there is no ${clause}`);
      const written = writeCatalog({ path: file, source: catalogFile, order }, new Map([[found.id, words]]));
      sources = { ...sources, catalogs: new Map([...sources.catalogs, [file, written]]) };
    },
  };
}

it('whatever happens, no text is written over that the translator has not seen', async () => {
  writeSmallProject(project);
  const first = load(project);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { look, write, elsewhere } = bench(first);
      const disk = new Map<string, string>([...(await look())].map(([key, { target }]) => [key, target]));
      let seen = await look();
      for (const one of steps) {
        if (one.type === 'look') seen = await look();
        else if (one.type === 'elsewhere') {
          elsewhere(one.id, one.text);
          disk.set(one.id, one.text);
        } else {
          const known = seen.get(one.id);
          if (known === undefined) throw new Error(`there is no ${one.id}`);
          const { targetFingerprint: target, sourceFingerprint: source } = known;
          const fresh = known.target === disk.get(one.id);
          const answer =
            one.type === 'save'
              ? await write(one.id, 'PUT', { text: one.text, basedOn: target })
              : await write(`${one.id}/accept`, 'POST', { source, target: target ?? '' });
          if (one.type === 'save' && (fresh || one.text === disk.get(one.id))) {
            expect(answer).toMatchObject({ type: 'written', clause: { target: one.text } });
            disk.set(one.id, one.text);
          } else if (one.type === 'save' || !fresh) {
            expect(answer).toMatchObject({ type: 'conflict', clause: { target: disk.get(one.id) } });
          }
          if (answer.type === 'written') seen.set(one.id, answer.clause);
        }
        const now = [...(await look())].map(([key, clause]) => [key, clause.target]);
        expect(new Map(now as [string, string][])).toEqual(disk);
      }
    }),
    { numRuns: 25 },
  );
});
