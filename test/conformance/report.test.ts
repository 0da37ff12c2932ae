import { expect, it } from 'vitest';
import { conformancePage } from './report.ts';

const holds = { condition: '01-001', says: 'all is tagged', findings: [] };
const fails = {
  condition: '01-002',
  says: 'nothing flickers',
  findings: ['page 1: it does', 'page 2: it does | too'],
};

it('a page has a table a format, a row a condition, a column a file, and the findings below', () => {
  const page = conformancePage([
    { tool: 'eye 1', subject: { format: 'PDF', name: 'example en' }, results: [holds, fails] },
    { tool: 'eye 1', subject: { format: 'PDF', name: 'example ko' }, results: [holds] },
    { tool: 'ear 2', subject: { format: 'Word', name: 'example en' }, results: [holds] },
  ]);
  expect(page.slice(page.indexOf('## PDF'))).toBe(
    [
      '## PDF',
      '1. eye 1',
      [
        '| condition | what holds | example en | example ko | by |',
        '| --- | --- | --- | --- | --- |',
        '| 01-001 | all is tagged | ✓ | ✓ | 1 |',
        '| 01-002 | nothing flickers | 2 | – | 1 |',
      ].join('\n'),
      '- example en, 01-002: page 1: it does\n- example en, 01-002: page 2: it does | too',
      '## Word',
      '1. ear 2',
      [
        '| condition | what holds | example en | by |',
        '| --- | --- | --- | --- |',
        '| 01-001 | all is tagged | ✓ | 1 |',
      ].join('\n'),
      '',
    ].join('\n\n'),
  );
});
