import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { load } from '../../src/build/load.ts';
import { type ExchangeFormatName, exchangeFormats } from '../../src/exchange/exchange-formats.ts';
import { handOut } from '../../src/exchange/hand-out.ts';
import { takeBack } from '../../src/exchange/take-back.ts';
import { commented, edited, trackedReplace } from '../review/word-edits.ts';
import { describeWith, output } from '../support/programs.ts';
import { scratchFolder, sharedFolder } from '../support/scratch-project.ts';
import { exchangeProject, exported, korean, readBytes, takenBack, withSource } from './exchange-project.ts';

/** The whole of our own notice: every kind of clause. */
const own = korean(load('.'));
const small = withSource(exchangeProject(), '_ninety_ days.', '_sixty_ days.');

async function handedOut(folder: string, name: string, format: ExchangeFormatName): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await exchangeFormats[format].write(handOut(own, null)));
  return path;
}

async function takenFrom(path: string, format: ExchangeFormatName) {
  const handIn = await readBytes(readFileSync(path), format);
  const { taken, refusals, conflicts, comments } = takeBack(own, handIn, {
    allowStale: false,
    catalogFile: null,
  });
  expect({ refusals, conflicts, comments, units: handIn.units.length }).toEqual({
    refusals: [],
    conflicts: [],
    comments: [],
    units: own.clauses.length,
  });
  return taken.map(({ clause, after }) => [clause, after]);
}

/** Opens a file, changes the translation of one clause, and saves it, as a program that uses the toolkit would. */
const retranslate = `
import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
for unit in store.units:
    if unit.getid().endswith('Cookies.2') or unit.getcontext() == 'Cookies.2':
        unit.target = '쿠키 <그리고> & “더” 🍪'
store.savefile(sys.argv[2])
`;

describeWith(['po2xliff'], 'the Translate Toolkit', () => {
  it.each([
    ['xliff12', 'xlf'],
    ['po', 'po'],
  ] as const)('saves %s so that one new text is taken and no other changed', async (format, extension) => {
    const folder = scratchFolder();
    const path = await handedOut(folder, `privacy.${extension}`, format);
    const saved = join(folder, `saved.${extension}`);
    // The toolkit is Debian's, and so is the Python that knows it.
    output('/usr/bin/python3', ['-c', retranslate, path, saved]);
    expect(await takenFrom(saved, format)).toEqual([['Cookies.2', '쿠키 <그리고> & “더” 🍪']]);
  });
});

describeWith(['xmllint'], 'an XML editor', () => {
  it.each([
    ['xliff', '--format'],
    ['xliff', '--c14n'],
    ['xliff12', '--format'],
    ['xliff12', '--noblanks'],
  ] as const)('saves %s with %s so that nothing is changed', async (format, how) => {
    const path = await handedOut(scratchFolder(), 'privacy.xlf', format);
    writeFileSync(path, output('xmllint', [how, path]));
    expect(await takenFrom(path, format)).toEqual([]);
  });
});

describeWith(['msgcat', 'msgattrib'], 'GNU gettext', () => {
  it('saves a PO file so that nothing is changed', async () => {
    const folder = scratchFolder();
    const path = await handedOut(folder, 'privacy.po', 'po');
    writeFileSync(path, output('msgcat', ['--width=40', '--sort-output', path]));
    expect(await takenFrom(path, 'po')).toEqual([]);
  });

  it('confirms a fuzzy translation by taking its flag away', async () => {
    const path = join(scratchFolder(), 'small.po');
    writeFileSync(path, await exported(small, 'po'));
    expect(takenBack(small, await readBytes(readFileSync(path), 'po')).confirmed).toEqual([]);
    writeFileSync(path, output('msgattrib', ['--clear-fuzzy', '--clear-previous', path]));
    expect(takenBack(small, await readBytes(readFileSync(path), 'po')).confirmed).toEqual(['Cookies.2']);
  });
});

describeWith(['omegat'], 'OmegaT', () => {
  /** A translation memory of OmegaT's own, with one translation in it. */
  const memory = (source: string, target: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext"
creationtoolversion="3.6" segtype="paragraph" srclang="EN"/><body>
<tu><tuv lang="EN"><seg>${source}</seg></tuv><tuv lang="KO"><seg>${target}</seg></tuv></tu></body></tmx>`;

  const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>EN</source_lang><target_lang>KO</target_lang><sentence_seg>false</sentence_seg></project></omegat>`;

  it('translates a missing clause of a PO file', async () => {
    const folder = scratchFolder();
    for (const part of ['source', 'target', 'tm', 'omegat', 'glossary', 'dictionary', 'settings'])
      mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'omegat.project'), project);
    writeFileSync(join(folder, 'source/small.po'), await exported(small, 'po', ['missing', 'approved']));
    writeFileSync(
      join(folder, 'omegat/project_save.tmx'),
      memory('You may refuse.', '거부할 수 있습니다 &amp; “예”.'),
    );
    output('omegat', [folder, '--mode=console-translate', `--config-dir=${join(folder, 'settings')}`]);
    const saved = readFileSync(join(folder, 'target/small.po'));
    const { taken, refusals } = takenBack(small, await readBytes(saved, 'po'));
    expect(refusals).toEqual([]);
    expect(taken.map(({ clause, after }) => [clause, after])).toEqual([
      ['Cookies.3', '거부할 수 있습니다 & “예”.'],
    ]);
  }, 60_000);
});

describeWith(['soffice'], 'LibreOffice', () => {
  const folder = sharedFolder();
  const saved = (name: string): string => join(folder, 'saved', `${name}.docx`);

  beforeAll(async () => {
    const whole = await handedOut(folder, 'whole.docx', 'docx');
    const table = await exported(small, 'docx');
    const changed = edited(table, trackedReplace('구십', '육십'), trackedReplace('서울', '서울특별시'));
    const path = join(folder, 'changed.docx');
    writeFileSync(path, commented(changed, '명칭', 'Or 이름?'));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const as = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'saved')];
    output('soffice', [profile, '--headless', ...as, whole, path]);
  }, 60_000);

  it('saves a translation table so that nothing is changed', async () => {
    expect(await takenFrom(saved('whole'), 'docx')).toEqual([]);
  });

  it('keeps tracked changes and a comment, and they are taken', async () => {
    const handIn = await readBytes(readFileSync(saved('changed')), 'docx');
    const { taken, refusals, comments } = takenBack(small, handIn);
    expect(refusals).toEqual([]);
    expect(taken.map(({ clause, after }) => [clause, after])).toEqual([
      ['Cookies.2', '당사는 로그를 <em>육십</em> 일간 보관합니다.'],
      ['agents.hanbit.place', '서울특별시'],
    ]);
    expect(comments.map(({ clause, text }) => [clause, text])).toEqual([['agents.name', 'Kim: Or 이름?']]);
  });
});
