import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { load } from '../../src/build/load.ts';
import type { ExchangeFormatName } from '../../src/exchange/exchange-formats.ts';
import { exchangeFormatNames, exchangeFormats } from '../../src/exchange/exchange-formats.ts';
import { handOut } from '../../src/exchange/hand-out.ts';
import { remarkOf } from '../../src/exchange/unit-words.ts';
import { unwritableClauses } from '../../src/exchange/unwritable.ts';
import { accept } from '../../src/status/decide.ts';
import { describeUnless, describeWith, missingOf, output } from '../support/programs.ts';
import { scratchFolder } from '../support/scratch-project.ts';
import {
  deciding,
  exchangeProject,
  exported,
  exportedText,
  korean,
  withKorean,
  withSource,
} from './exchange-project.ts';

const sources = withSource(
  exchangeProject(),
  'We keep logs for _ninety_ days.',
  'We keep logs for _sixty_ days, not more.',
);

it.each([
  ['xliff', 'small.ko.xlf'],
  ['xliff12', 'small.ko.1.2.xlf'],
  ['po', 'small.ko.po'],
] as const)('a small notice is handed out as %s', async (format, golden) => {
  await expect(await exportedText(sources, format)).toMatchFileSnapshot(
    join(process.cwd(), 'test/exchange/golden', golden),
  );
});

it('only clauses in the states that were asked for are handed out', async () => {
  const handed = handOut(korean(sources), new Set(['missing', 'stale']));
  expect(handed.units.map(({ id }) => id)).toEqual(['Cookies.2', 'Cookies.3']);
});

it.each(exchangeFormatNames)('clauses come in reading order, whatever their ids are: %s', async (name) => {
  const numbered = withSource(exchangeProject(), '{#Cookies.3}', '{#10}');
  const read = await exchangeFormats[name].read(await exported(numbered, name, ['missing', 'current']));
  const ids = read.type === 'read' ? read.handIn.units.map(({ id }) => id) : [];
  expect(ids.slice(0, 2)).toEqual(['Cookies.2', '10']);
});

it('where only a link of the source leads elsewhere, that is said', () => {
  const moved = withSource(
    deciding(exchangeProject(), { 'Cookies.1': accept }),
    '[cookies]: https://www.example.com/legal/cookies',
    '[cookies]: https://www.example.com/cookies',
  );
  expect(handOut(korean(moved), new Set(['stale'])).units.map(remarkOf)).toEqual([
    'the source has changed since it was translated: the words are the same: a link of the source leads elsewhere',
  ]);
});

it('a text that no file can hold is named', () => {
  const broken = withKorean(sources, {
    Cookies: '쿠\u0001키',
    title: '제\ud800목',
    'Cookies.2': '로\t그\u2028를',
  });
  expect(unwritableClauses(handOut(korean(broken), null))).toEqual(['title', 'Cookies']);
});

/** The schemas of OASIS, in a package of Debian. */
const schemas = '/usr/share/php/Symfony/Component/Translation/Resources/schemas';
const missingSchemas = existsSync(schemas) ? [] : ['php-symfony-translation'];

describeUnless([...missingOf(['xmllint']), ...missingSchemas], 'the schemas of XLIFF', () => {
  const schemaOf: Readonly<Partial<Record<ExchangeFormatName, string>>> = {
    xliff: 'xliff-core-2.0.xsd',
    xliff12: 'xliff-core-1.2-strict.xsd',
  };

  /** The schemas as they are, and the schema of `xml:` where the one for 2.0 looks for it. */
  function schemaFolder(): string {
    const folder = scratchFolder();
    const copies = join(folder, 'informativeCopiesOf3rdPartySchemas/w3c');
    mkdirSync(copies, { recursive: true });
    cpSync(schemas, folder, { recursive: true });
    cpSync(join(schemas, 'xml.xsd'), join(copies, 'xml.xsd'));
    writeFileSync(
      join(folder, 'catalog.xml'),
      '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><system systemId="http://www.w3.org/2001/xml.xsd" uri="xml.xsd"/></catalog>',
    );
    return folder;
  }

  it.each([
    ['xliff', 'ko'],
    ['xliff12', 'ms'],
  ] as const)('hold of our own notice as %s', async (format, locale) => {
    const folder = schemaFolder();
    const file = join(folder, 'privacy.xlf');
    const translation = korean(load('.'), locale);
    writeFileSync(file, await exchangeFormats[format].write(handOut(translation, null)));
    const schema = join(folder, schemaOf[format] ?? '');
    const args = ['XML_CATALOG_FILES=catalog.xml', 'xmllint', '--nonet', '--noout', '--schema', schema, file];
    output('env', ['-C', folder, ...args]);
    writeFileSync(file, (await exportedText(sources, format)).replaceAll(' id="Cookies.2"', ''));
    expect(() => output('env', ['-C', folder, ...args])).toThrow(/attribute 'id' is required but missing/);
  });
});

describeWith(['msgfmt'], 'GNU gettext', () => {
  it('finds nothing wrong with the PO file, and counts the clauses as we do', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'small.po');
    writeFileSync(file, await exportedText(sources, 'po'));
    // It counts on stderr.
    const said = output('sh', ['-c', `msgfmt --check --verbose --output-file=/dev/null '${file}' 2>&1`]);
    expect(said.trim()).toBe('8 translated messages, 1 fuzzy translation, 1 untranslated message.');
  });
});
