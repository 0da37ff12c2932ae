import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { compile } from '../../../src/build/compile.ts';
import { lowerEdition } from '../../../src/build/lower-edition.ts';
import type { ProjectSources } from '../../../src/build/project.ts';
import { render, renderReview } from '../../../src/format/docx/render.ts';
import { testTheme } from '../../format/docx/test-theme.ts';
import { smallProject } from '../../review/reviewed-project.ts';
import { projectOf, stele } from '../../support/fixture-project.ts';
import { describeWithShared } from '../../support/programs.ts';
import { koreanSample } from '../../support/sample-flow.ts';
import { importedSeed } from '../../support/seed.ts';
import { staleProject } from '../../support/stale-project.ts';
import { stressFiles } from '../stress/stress-project.ts';
import { docxConformance } from './conditions.ts';
import { describeWithValidator, validatorFindings } from './open-xml-sdk.ts';

/** Both files of every edition of a project, held to every condition: what was found, by condition and file. */
async function findingsIn(sources: ProjectSources): Promise<{ files: number; findings: readonly string[] }> {
  const compiled = compile(sources);
  const { theme, words } = compiled;
  if (theme === null) throw new Error('the theme cannot be read');
  const findings: string[] = [];
  let files = 0;
  for (const edition of compiled.notices.flatMap(({ editions }) => editions)) {
    const flow = lowerEdition(edition, words, ['docx']);
    for (const [name, renderer] of Object.entries({ render, renderReview })) {
      files += 1;
      const said = docxConformance(await renderer(flow, theme)).flatMap(({ results }) => results);
      for (const { condition, findings: found } of said) {
        findings.push(...found.map((one) => `${flow.locale} ${name}: ${condition}: ${one}`));
      }
    }
  }
  return { files, findings };
}

describeWithValidator('a Word file', () => {
  it('of our own notice is sound in every locale, for reading and for review', async () => {
    expect(await findingsIn(stele)).toEqual({ files: 6, findings: [] });
  });

  it('of a notice that is not up to date is sound', async () => {
    expect(await findingsIn(staleProject(smallProject()))).toEqual({ files: 4, findings: [] });
  });

  describeWithShared('of the imported seed', () => {
    it('is sound', async () => {
      expect(await findingsIn(projectOf(importedSeed()))).toEqual({ files: 2, findings: [] });
    });
  });

  it('of the notice that is hard to print is sound', async () => {
    expect(await findingsIn(projectOf(stressFiles()))).toEqual({ files: 6, findings: [] });
  });

  it('that is not, is found out', async () => {
    const parts = unzipSync(await render(koreanSample, testTheme));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const broken = xml.replace('<w:p><w:pPr>', '<w:p><w:pPr><w:bogus/>');
    const file = zipSync({ ...parts, 'word/document.xml': strToU8(broken) });
    expect(validatorFindings(file).join()).toContain('bogus');
    const [first] = docxConformance(file);
    expect(first?.tool).toMatch(/^Open XML SDK validator \(@xarsh\/ooxml-validator \d/);
    expect(first?.results[0]?.findings).toHaveLength(1);
  });
});
