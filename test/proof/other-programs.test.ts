import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { describeVerdict } from '../../src/proof/describe-verdict.ts';
import { openReleases } from '../../src/proof/open-releases.ts';
import { fileVerifier, type VerifyFile } from '../../src/proof/verify-file.ts';
import { describeWith, output } from '../support/programs.ts';
import { sharedFolder } from '../support/scratch-project.ts';
import { readHere } from './read-here.ts';
import { smallRelease } from './small-release.ts';

let files: ReadonlyMap<string, Uint8Array>;
let verifyFile: VerifyFile;
const folder = sharedFolder();

beforeAll(async () => {
  const small = await smallRelease();
  files = small.files;
  verifyFile = fileVerifier(openReleases(small.sources).releases, await readHere());
  for (const locale of ['en', 'ko']) {
    for (const name of ['x.docx', 'x.pdf'])
      writeFileSync(join(folder, `${locale}.${name}`), fileAt(locale, name));
  }
});

function fileAt(locale: string, name: string): Uint8Array {
  return files.get(`x/${locale}/${name}`) ?? new Uint8Array();
}

async function said(path: string): Promise<string> {
  const bytes = readFileSync(join(folder, path));
  return describeVerdict(path, await verifyFile({ path, bytes }), false);
}

const noClause = /^no clause differs(?:: only its look|; \d+ places? beside)/m;

describeWith(['soffice'], 'a Word file that LibreOffice saved', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'edited.docx'), edited(fileAt('ko', 'x.docx')));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const sources = ['en.x.docx', 'ko.x.docx', 'edited.docx'].map((name) => join(folder, name));
    const saveAs = (filter: string, into: string, paths: readonly string[]): void => {
      output('soffice', [
        profile,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        join(folder, into),
        ...paths,
      ]);
    };
    saveAs('docx:MS Word 2007 XML', 'saved', sources);
    saveAs('pdf', 'printed', sources);
  }, 120_000);

  test.each(['en', 'ko'])('says what it said (%s)', async (locale) => {
    expect(await said(`saved/${locale}.x.docx`)).toMatch(noClause);
  });

  test.each(['en', 'ko'])('says it also on paper, without any anchor (%s)', async (locale) => {
    expect(await said(`printed/${locale}.x.pdf`)).toMatch(noClause);
  });

  test.each(['saved/edited.docx', 'printed/edited.pdf'])(
    'is found out where a word is another (%s)',
    async (path) => {
      expect(await said(path)).toMatch(/^Contact\.2 {2}other words\n {2}.*14.*41/m);
    },
  );
});

function edited(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const story = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(story.replace('14일', '41일')) });
}

describeWith(['qpdf'], 'a PDF that was packed anew', () => {
  test.each(['en', 'ko'])('says what it said, and what its own record says (%s)', async (locale) => {
    const [from, to] = [join(folder, `${locale}.x.pdf`), join(folder, `${locale}.packed.pdf`)];
    output('qpdf', ['--linearize', '--object-streams=generate', from, to]);
    const told = await said(`${locale}.packed.pdf`);
    expect(told).toMatch(noClause);
    expect(told).toMatch(/^It carries a record with the root [0-9a-f]{64}, and its words agree with that$/m);
  });
});
