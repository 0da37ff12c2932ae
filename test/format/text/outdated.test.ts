import { expect, test } from 'vitest';
import { render } from '../../../src/format/text/render.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { outdatedFlow } from '../../support/outdated-flow.ts';
import { englishSample } from '../../support/sample-flow.ts';

const outdated = ['title', 'Collect', 'Collect.2', 'kr.transfers', 'kr.contact.3.1'];

async function textOf(anchors: readonly string[]): Promise<string> {
  return new TextDecoder().decode(await render(outdatedFlow(englishSample, anchors), {} as Theme));
}

test('says below the cover what is not up to date, between two rules', async () => {
  const rule = '='.repeat(78);
  expect(await textOf(['Collect', 'Collect.2'])).toContain(
    [
      'Effective: 1 December 2026',
      '',
      rule,
      'Translation not up to date',
      '',
      'Wherever a clause is marked [not up to date], the English version prevails.',
      '',
      'English version: https://www.example.com/legal/privacy/en/',
      '',
      'Clauses not up to date:',
      '',
      '• Clause Collect',
      '• Clause Collect.2',
      rule,
      '',
      '',
      'Contents',
    ].join('\n'),
  );
});

test('marks each clause, a heading below it and all else before its words', async () => {
  const text = await textOf(outdated);
  expect(text).toMatch(/^Privacy Notice & Terms <of use>\n=+\n\[not up to date\]\n\n/);
  expect(text).toContain(
    '\n\nPersonal information we collect\n-------------------------------\n[not up to date]\n\n',
  );
  expect(text).toContain('\n• [not up to date] Account information.');
  expect(text).toContain('\n[not up to date] Transfers outside Korea\n');
  expect(text).toMatch(/\n {2}\[not up to date\] E-mail {2}dpo@example\.com\n/);
});

test('lists no links but those of the notice', async () => {
  const links = (text: string): string => text.slice(text.lastIndexOf('\nLinks\n'));
  expect(links(await textOf(outdated))).toBe(links(await textOf([])));
});
