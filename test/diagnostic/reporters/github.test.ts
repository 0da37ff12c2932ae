import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { github } from '../../../src/diagnostic/reporters/github.ts';
import { jobSummary } from '../../../src/diagnostic/reporters/job-summary.ts';
import { context, doubled, missing, spanning } from './findings.ts';

/** The commands of a log, as the runner finds them: `::` at the beginning of a line, `##[` anywhere. */
function commandsIn(log: string): string[] {
  return log
    .split(/\r\n|[\r\n]/)
    .flatMap((line) => /^\s*::([a-z-]+)/.exec(line)?.[1] ?? (/##\[/.test(line) ? ['##['] : []));
}

describe('for GitHub', () => {
  it('should be a command a finding, with its separators escaped, and a count', () => {
    expect(github([missing, doubled], context)).toBe(
      '::error file=locales/ko/x.json,line=2,col=14,endLine=2,endColumn=16,title=number-missing (x ko p)::`14` is not in the translation\n' +
        '::warning file=a b/c%25%2Cd%3Ae.json,line=1,col=1,endLine=1,endColumn=2,title=word-doubled::two%0Alines, 100%25: a "b"%0Ahint: drop one\n' +
        '1 error, 1 warning\n',
    );
  });

  it('should name files from the root of the repository', () => {
    expect(github([missing], { ...context, prefix: 'sites/legal/' })).toContain(
      'file=sites/legal/locales/ko/x.json,',
    );
  });

  it('should leave columns out where a finding goes over several lines', () => {
    expect(github([spanning], context)).toContain(
      'file=notice/x/notice.md,line=1,endLine=3,title=table-ragged (x)',
    );
  });

  it('should be nothing where there is nothing', () => {
    expect(github([], context)).toBe('');
  });

  it('should spend the notes that GitHub shows on errors first, and list the others', () => {
    const found = [...Array(12).fill(doubled), ...Array(11).fill(missing)];
    const lines = github(found, context).split('\n');
    const kinds = lines.map((line) => /^(?:::)?([a-z]*)/.exec(line)?.[1]);
    expect(kinds).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      'group',
      ...Array(3).fill(''),
      'endgroup',
      '',
      '',
    ]);
    expect(lines.slice(20, 22)).toEqual([
      '::group::3 more findings',
      '- locales/ko/x.json:2:14: error number-missing: `14` is not in the translation',
    ]);
    expect(lines.at(-2)).toBe(
      '11 errors, 12 warnings; GitHub shows notes for 10 of the errors and 10 of the warnings',
    );
  });

  it('should let no words become a command', () => {
    const piece = fc.constantFrom('\n', '\r', '::', 'error', '##[', 'group]', '%0A', ',', '\u2028', ' ', 'x');
    const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(words, words, (message, hint) => {
        const hostile = { ...doubled, message, hint };
        const found = [...Array(12).fill(hostile)];
        expect(commandsIn(github(found, context)).filter((name) => name !== '##[')).toEqual([
          ...Array(10).fill('warning'),
          'group',
          'endgroup',
        ]);
        // A line that begins with `::` is read as a command of that kind alone.
        const plain = github(found, context).split('\n').slice(10);
        expect(plain.join('\n')).not.toContain('##[');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the summary of a job', () => {
  it('should count, and list errors first with a link to each place', () => {
    const files = 'https://github.example/o/r/blob/abc';
    expect(jobSummary([doubled, missing], { ...context, prefix: 'legal/' }, files)).toBe(
      '### Stele: 1 error, 1 warning\n\n' +
        '| | place | finding |\n| --- | --- | --- |\n' +
        `| error | [legal/locales/ko/x.json&#58;2](${files}/legal/locales/ko/x.json#L2) | number-missing: &#96;14&#96; is not in the translation |\n` +
        `| warning | [legal/a b/c%,d&#58;e.json&#58;1](${files}/legal/a%20b/c%25%2Cd%3Ae.json#L1) | word-doubled: two lines, 100%&#58; a "b" – drop one |\n` +
        '\n',
    );
  });

  it('should say that there is nothing', () => {
    expect(jobSummary([], context, null)).toBe('### Stele: 0 errors, 0 warnings\n\n');
  });

  it('should keep its bounds', () => {
    const summary = jobSummary(Array(5000).fill({ ...doubled, message: '<b>'.repeat(5000) }), context, null);
    expect(summary.length).toBeLessThan(1_000_000);
    expect(summary).toContain('and 4900 more, which the log lists');
    expect(summary).not.toContain('<b>');
  });
});
