import { expect, it } from 'vitest';
import { exchangeFormatNames, exchangeFormats } from '../../src/exchange/exchange-formats.ts';
import { names, tableRows } from './markdown.ts';

it('docs/exchanging.md lists the formats and what their files are called', () => {
  const rows = tableRows('docs/exchanging.md', '`--to`', 'the file', 'for');
  expect(rows.map(([name = '', file = '']) => [names(name)[0], names(file)[0]])).toEqual(
    exchangeFormatNames.map((name) => [name, `privacy.ko.${exchangeFormats[name].extension}`]),
  );
});
