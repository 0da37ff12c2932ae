import { expect, it } from 'vitest';
import type { ProjectSources } from '../../../src/build/project.ts';
import type { Findings } from '../../../src/preview/engine/finding-views.ts';
import {
  type CheckedChange,
  createCheckRound,
  type Remade,
} from '../../../src/preview/server/check-round.ts';

/** Checks that end when they are told to, each with as many errors as it is the how-manieth. */
function round() {
  const begun: ((result: 'done' | Error) => void)[] = [];
  const told: CheckedChange[] = [];
  const reported: unknown[] = [];
  let clock = 10;
  const checks = createCheckRound({
    check: () =>
      new Promise<Findings>((resolve, reject) => {
        const errors = begun.length + 1;
        begun.push((result) =>
          result === 'done' ? resolve({ findings: [], counts: { errors, warnings: 0 } }) : reject(result),
        );
      }),
    now: () => clock++,
    report: (error) => reported.push(error),
    changed: () => {},
    tell: (change) => told.push(change),
  });
  const begins = async (count: number) => await expect.poll(() => begun.length).toBe(count);
  return { checks, begun, begins, told, reported };
}

const sources = {} as ProjectSources;

function remade(locale: string, facts: Partial<Remade> = {}): Remade {
  return { files: [`${locale}.json`], changed: [{ notice: 'x', locale }], since: 0, pagesTook: 1, ...facts };
}

it('tells a change when it is checked', async () => {
  const { checks, begun, begins, told } = round();
  checks.follow(sources, remade('ko'));
  const running = checks.running();
  await begins(1);
  expect(told).toEqual([]);
  begun[0]?.('done');
  await running;
  expect(checks.running()).toBe(null);
  expect(told).toEqual([
    {
      files: ['ko.json'],
      changed: [{ notice: 'x', locale: 'ko' }],
      took: { pages: 1, checks: 10 },
      counts: { errors: 1, warnings: 0 },
    },
  ]);
});

it('checks once more what changes meanwhile, once for all of it, and tells it together', async () => {
  const { checks, begun, begins, told } = round();
  checks.follow(sources, remade('ko'));
  const running = checks.running();
  await begins(1);
  checks.follow(sources, remade('ms'));
  checks.follow(sources, remade('ko', { since: 4, pagesTook: 2 }));
  begun[0]?.('done');
  await begins(2);
  begun[1]?.('done');
  await running;
  expect(begun).toHaveLength(2);
  expect(told).toMatchObject([
    {
      files: ['ko.json', 'ms.json'],
      changed: [{ locale: 'ko' }, { locale: 'ms' }],
      took: { pages: 2, checks: 6 },
      counts: { errors: 2 },
    },
  ]);
});

it('reports a check that fails, keeps what was found before, and takes the next one', async () => {
  const { checks, begun, begins, told, reported } = round();
  checks.follow(sources, remade('ko'));
  await begins(1);
  begun[0]?.(new Error('a bug'));
  await checks.running();
  expect(reported).toEqual([new Error('a bug')]);
  expect(told).toMatchObject([{ counts: { errors: 0 } }]);
  checks.follow(sources, remade('ko'));
  await begins(2);
  begun[1]?.('done');
  await checks.running();
  expect(checks.findings().counts.errors).toBe(2);
});
