import { expect, test } from 'vitest';
import { render } from '../../../src/format/markdown/render.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { outdatedFlow } from '../../support/outdated-flow.ts';
import { englishSample } from '../../support/sample-flow.ts';

const outdated = ['Collect', 'Collect.2', 'kr.transfers', 'kr.contact.3.1'];
const source = 'https://www.example.com/legal/privacy/en/';
const caveat = (anchor: string): string => `[\\[not up to date\\]](${source}#${anchor})`;

test('says below the cover what is not up to date, as a quotation, and marks each clause', async () => {
  const text = new TextDecoder().decode(await render(outdatedFlow(englishSample, outdated), {} as Theme));
  expect(text).toContain(
    [
      'Effective: 1 December 2026',
      '',
      '> **Translation not up to date**',
      '>',
      '> Wherever a clause is marked **\\[not up to date]**, the English version prevails.',
      '>',
      `> English version: <${source}>`,
      '>',
      '> Clauses not up to date:',
      '>',
      `> - [Clause Collect](${englishSample.url}#Collect)`,
      `> - [Clause Collect.2](${englishSample.url}#Collect.2)`,
      `> - [Clause kr.transfers](${englishSample.url}#kr.transfers)`,
      `> - [Clause kr.contact.3.1](${englishSample.url}#kr.contact.3.1)`,
      '',
      '## Contents',
    ].join('\n'),
  );
  expect(text).toContain(`\n\n## Personal information we collect\n\n${caveat('Collect')}\n\n`);
  expect(text).toContain(`\n- ${caveat('Collect.2')} **Account information.**`);
  expect(text).toContain(`\n\n${caveat('kr.transfers')} **Transfers outside Korea**\n\n`);
  expect(text).toContain(`\n| ${caveat('kr.contact.3.1')} E-mail |`);
});
