import { expect, it } from 'vitest';
import { type Code, codes } from '../../src/diagnostic/codes.ts';
import { mostFalse } from '../precision/page.ts';
import { names, tableRows } from './markdown.ts';

const page = 'docs/precision.md';

const summary = tableRows(page, 'code', 'severity', 'findings').map((cells) => {
  const [name = '', severity, findings, right, wrong, precision] = cells;
  const [code = ''] = names(name);
  return { code: code as Code, severity, counts: [findings, right, wrong].map(Number), precision };
});

const findings = tableRows(page, 'document', 'locale', 'code').map(([, , name = '', , verdict]) => {
  const [code = ''] = names(name);
  return { code, verdict };
});

it('the summary adds up what is listed', () => {
  expect(findings.length).toBeGreaterThan(10);
  for (const { code, severity, counts, precision } of summary) {
    const own = findings.filter((finding) => finding.code === code);
    const right = own.filter(({ verdict }) => verdict === 'true').length;
    expect([code, severity]).toEqual([code, codes[code].severity]);
    expect([code, ...counts]).toEqual([code, own.length, right, own.length - right]);
    expect(precision).toBe(own.length === 0 ? '–' : `${Math.round((100 * right) / own.length)}%`);
  }
  const listed = new Set(summary.map(({ code }) => code as string));
  expect(findings.filter(({ code }) => !listed.has(code))).toEqual([]);
});

it('no check whose findings are errors has more false alarms than it may', () => {
  const noisy = summary.filter(({ severity, counts: [all = 0, , wrong = 0] }) => {
    return severity === 'error' && wrong > mostFalse * all;
  });
  expect(noisy).toEqual([]);
});
