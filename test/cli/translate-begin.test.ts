import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runStele } from '../support/run-stele.ts';
import { edit, scratchFolder } from '../support/scratch-project.ts';

/** A project that `stele init` has made, in English alone. */
async function newProject(): Promise<string> {
  const project = scratchFolder();
  await runStele('init', '--project', project, '--yes');
  return project;
}

const notice = 'notice/privacy/notice.md';

describe('stele translate begin', () => {
  it('should name the language in the notice and bring the words that the starter text has in it', async () => {
    const project = await newProject();
    expect(await runStele('translate', 'begin', 'ms', '--project', project)).toEqual({
      status: 0,
      out: 'notice/privacy/notice.md\nlocales/ms/privacy.json\n',
      err: '',
    });
    expect(readFileSync(join(project, notice), 'utf8')).toContain('\ntranslations: [ms]\n');
    expect((await runStele('check', '--project', project)).out).toContain('\n0 errors, 1 warning\n');
  });

  it('should leave empty what says something else by now', async () => {
    const project = await newProject();
    edit(join(project, notice), 'We do not sell it.', 'We sell nothing.');
    const { err } = await runStele('translate', 'begin', 'ko', '--project', project);
    expect(err).toBe(`locales/ko/privacy.json has no words yet for 1 of its 25 texts: Use.1.
\`stele check\` lists what has no words yet; until then nothing is built.
\`stele workbench --locale ko\` is a page to write them on.
`);
  });

  it('should bring the phrases that Stele does not ship, and never write over what is there', async () => {
    const project = await newProject();
    const first = await runStele('translate', 'begin', 'de', '--project', project);
    expect(first.out).toBe('notice/privacy/notice.md\nlocales/de/privacy.json\nlocales/de/ui.json\n');
    edit(join(project, 'locales/de/privacy.json'), '"Contact": ""', '"Contact": "Kontakt"');
    const again = await runStele('translate', 'begin', 'de', '--project', project);
    expect(again).toEqual({ status: 0, out: '', err: 'privacy has a translation into de already\n' });
    expect(readFileSync(join(project, 'locales/de/privacy.json'), 'utf8')).toContain('Kontakt');
  });

  it.each([
    ['jp', 'stele: jp: `jp` is the code of a country, and of no language; perhaps `ja`?\n'],
    ['en', 'stele: privacy is written in en: that is no translation\n'],
  ])('should not take %s', async (tag, words) => {
    const project = await newProject();
    const { status, err } = await runStele('translate', 'begin', tag, '--project', project);
    expect([status, err]).toEqual([2, words]);
  });

  it('should write nothing while the notice has errors', async () => {
    const project = await newProject();
    edit(join(project, notice), '{#Use.1}', '');
    const { status, err } = await runStele('translate', 'begin', 'ms', '--project', project);
    expect(status).toBe(1);
    expect(err).toContain('error id-missing');
    expect(existsSync(join(project, 'locales'))).toBe(false);
  });
});
