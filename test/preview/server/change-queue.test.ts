import { expect, it } from 'vitest';
import { createChangeQueue, type ProjectChange } from '../../../src/preview/server/change-queue.ts';

function change(file: string, since: number): ProjectChange {
  return { sources: null, fault: file, files: [file], since };
}

it('works on one change after the other, and takes together those that wait', async () => {
  const applied: ProjectChange[] = [];
  const ends: (() => void)[] = [];
  const { take, running } = createChangeQueue({
    apply: (one) => {
      applied.push(one);
      return new Promise((resolve) => ends.push(resolve));
    },
    report: () => {},
  });
  expect(running()).toBe(null);
  const work = [take(change('a', 1)), take(change('b', 2)), take(change('c', 3))];
  expect(applied).toEqual([change('a', 1)]);
  ends[0]?.();
  await expect.poll(() => applied.length).toBe(2);
  expect(applied[1]).toEqual({ sources: null, fault: 'c', files: ['b', 'c'], since: 2 });
  ends[1]?.();
  await Promise.all(work);
  expect(running()).toBe(null);
});

it('reports what cannot be worked on, and goes on', async () => {
  const applied: string[] = [];
  const reported: unknown[] = [];
  const { take } = createChangeQueue({
    apply: async ({ files }) => {
      applied.push(...files);
      if (files.includes('a')) throw new Error('a bug');
    },
    report: (error) => reported.push(error),
  });
  await Promise.all([take(change('a', 1)), take(change('b', 2))]);
  expect(applied).toEqual(['a', 'b']);
  expect(reported).toEqual([new Error('a bug')]);
});
