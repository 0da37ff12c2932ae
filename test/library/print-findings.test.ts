import { describe, expect, it } from 'vitest';
import { type ReporterName, reporters } from '../../src/diagnostic/reporters/reporters.ts';
import { check } from '../../src/library/check.ts';
import { printFindings } from '../../src/library/print-findings.ts';
import { UsageError } from '../../src/library/usage-error.ts';
import { cookieFiles } from '../support/cookie-files.ts';
import { cookieKorean } from '../support/cookie-project.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder, writeTexts } from '../support/scratch-project.ts';

const files = cookieFiles({
  'locales/ko/x.json': cookieKorean.replace('3개', '4개').replace('"title"', '"titel"'),
});
const checked = check(files);

describe('printFindings', () => {
  it('has something to print, with places that others explain', () => {
    expect(checked.findings.length).toBeGreaterThan(1);
    expect(checked.findings.some(({ related }) => related.length > 0)).toBe(true);
  });

  it.each(Object.keys(reporters) as ReporterName[])(
    'prints for %s what the command line prints',
    async (reporter) => {
      const folder = scratchFolder();
      writeTexts(folder, files);
      writeTexts(folder, { '.git/HEAD': '' });
      const { out } = await runStele('check', '--project', folder, '--reporter', reporter);
      expect(printFindings(checked, { reporter, files })).toBe(out);
    },
  );

  it('prints those that were chosen, for people where nothing else is asked for', () => {
    const findings = checked.findings.filter(({ code }) => code === 'number-missing');
    expect(printFindings({ ...checked, findings }, { files })).toMatch(
      /^error number-missing: [\s\S]*\n {2}locales\/ko\/x\.json:3:\d+\n[\s\S]*\n1 error, 0 warnings\n$/,
    );
  });

  it('prints places without the files, but for their lines', () => {
    const printed = printFindings(checked);
    expect(printed).toContain('  locales/ko/x.json:3:');
    expect(printed).not.toContain('│');
  });

  it('prints paths as the repository has them', () => {
    const printed = printFindings(checked, { reporter: 'github', prefix: 'legal/' });
    expect(printed).toContain('file=legal/locales/ko/x.json');
  });

  it('prints colours where there are some', () => {
    const red = '\u001b[31merror\u001b[39m';
    expect(printFindings(checked, { colour: true })).toContain(red);
    expect(printFindings(checked)).not.toContain(red);
  });

  it('refuses a reporter that there is not', () => {
    const refused = () => printFindings(checked, { reporter: 'toString' as never });
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow('there is no reporter toString; there are pretty, json, github, sarif, junit');
  });
});
