import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { textOf } from '../../../src/flow/words.ts';
import { render } from '../../../src/format/docx/render.ts';
import { describeWith } from '../../support/programs.ts';
import { englishSample, koreanSample } from '../../support/sample-flow.ts';
import { wordsOfFlow } from './read-docx.ts';
import { testTheme } from './test-theme.ts';

describeWith(['soffice', 'pdftotext'], 'LibreOffice opens the file', () => {
  const samples = [englishSample, koreanSample];
  const folder = mkdtempSync(join(tmpdir(), 'stele-docx-'));

  beforeAll(async () => {
    for (const flow of samples)
      writeFileSync(join(folder, `${flow.locale}.docx`), await render(flow, testTheme));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = samples.map((flow) => join(folder, `${flow.locale}.docx`));
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(samples)('and prints every word, in order ($locale)', (flow) => {
    const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, `${flow.locale}.pdf`), '-']);
    let rest = withoutSpace(withoutRunningLines(stdout.toString(), flow));
    const lost = wordsOfFlow(flow).filter((words) => {
      const found = rest.indexOf(withoutSpace(words));
      if (found !== -1) rest = rest.slice(found + withoutSpace(words).length);
      return found === -1;
    });
    expect(lost).toEqual([]);
  });
});

/** Head and foot stand in the middle of a sentence that goes on over the page. */
function withoutRunningLines(text: string, flow: Flow): string {
  const [head, foot] = [textOf(flow.running.head), textOf(flow.running.foot)];
  const pages = text.split('\f').map((page, index) => {
    const lines = page
      .split('\n')
      .filter((line) => !line.startsWith(foot) && !/^(?:Page )?\d+ (?:of|\/) \d+쪽?$/.test(line));
    return lines.filter((line) => index === 0 || line !== head).join('\n');
  });
  return pages.join('\n');
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
