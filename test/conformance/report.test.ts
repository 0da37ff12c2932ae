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
      [
        '| condition | what holds | example en | example ko | tool |',
        '| --- | --- | --- | --- | --- |',
        '| 01-001 | all is tagged | ✓ | ✓ | eye 1 |',
        '| 01-002 | nothing flickers | 2 | – | eye 1 |',
      ].join('\n'),
      '- example en, 01-002: page 1: it does\n- example en, 01-002: page 2: it does | too',
      '## Word',
      [
        '| condition | what holds | example en | tool |',
        '| --- | --- | --- | --- |',
        '| 01-001 | all is tagged | ✓ | ear 2 |',
      ].join('\n'),
      '',
    ].join('\n\n'),
  );
});
