import { describe, expect, it } from 'vitest';
import { readJsonObject } from '../../src/syntax/read-json.ts';
import { fileOf } from '../support/fixture-project.ts';
import { placeIn } from '../support/place.ts';

function read(text: string) {
  const { value, diagnostics } = readJsonObject(fileOf('x.json', text));
  return {
    pairs: value.map(({ key, value }) => [key, value]),
    found: diagnostics.map(({ code, span }) => {
      const { line, column } = placeIn(text, span);
      return `${code} ${line}:${column}`;
    }),
  };
}

describe('an object', () => {
  it('should give its pairs in the order of the file', () => {
    const text = '{ "b": "x", "a": [1, null, {"c": true}], "10": -1.5e3 }';
    expect(read(text)).toEqual({
      pairs: [
        ['b', 'x'],
        ['a', [1, null, { c: true }]],
        ['10', -1500],
      ],
      found: [],
    });
  });

  it('should give the place of each key, and of a text within its quotation marks', () => {
    const text = '{\n  "가": "나\\n다"\n}';
    const [pair] = readJsonObject(fileOf('x.json', text)).value;
    expect([pair?.keySpan, pair?.span].map((span) => text.slice(span?.start, span?.end))).toEqual([
      '"가"',
      '나\\n다',
    ]);
  });

  it('should read escapes, surrogate pairs among them', () => {
    expect(read('{"a": "\\u00e9\\ud83c\\udf6a\\"\\\\\\/\\t"}').pairs).toEqual([['a', 'é🍪"\\/\t']]);
  });

  it('should keep a lone surrogate, so that the check of characters can name it', () => {
    expect(read('{"a": "\\ud800"}').pairs).toEqual([['a', '\ud800']]);
  });

  it('should not let a key reach the prototype of what holds it', () => {
    expect(read('{"constructor": "x", "toString": "y"}').pairs).toEqual([
      ['constructor', 'x'],
      ['toString', 'y'],
    ]);
  });

  it('may be empty', () => {
    expect(read(' {} \n')).toEqual({ pairs: [], found: [] });
  });
});

describe('what is refused, with its place and without any pairs', () => {
  it.each([
    ['nothing', '', 'json-invalid 1:1'],
    ['white space', ' \n', 'json-invalid 2:1'],
    ['a list', '[]', 'json-invalid 1:1'],
    ['a text', '"a"', 'json-invalid 1:1'],
    ['a comment', '{\n// x\n"a": 1}', 'json-invalid 2:1'],
    ['a comma at the end', '{"a": 1,}', 'json-invalid 1:9'],
    ['no comma', '{"a": 1 "b": 2}', 'json-invalid 1:9'],
    ['single quotation marks', "{'a': 1}", 'json-invalid 1:2'],
    ['a line feed in a text', '{"a": "x\ny"}', 'json-invalid 1:7'],
    ['a control character in a text', '{"a": "x\u0001"}', 'json-invalid 1:7'],
    ['a text without an end', '{"a": "x', 'json-invalid 1:7'],
    ['two objects', '{} {}', 'json-invalid 1:4'],
    ['NaN', '{"a": NaN}', 'json-invalid 1:7'],
    ['a number with a leading zero', '{"a": 01}', 'json-invalid 1:8'],
    ['__proto__', '{"__proto__": {}}', 'json-invalid 1:2'],
    ['__proto__ with escapes', '{"\\u005f_proto__": {}}', 'json-invalid 1:2'],
    ['__proto__ at depth', '{"a": [{"__proto__": 1}]}', 'json-invalid 1:9'],
    ['a key twice', '{"a": 1,\n"a": 1}', 'key-duplicate 2:1'],
    ['a key twice at depth', '{"a": {"b": [{"c": 1, "c": 2}]}}', 'key-duplicate 1:23'],
    ['a key twice, once with escapes', '{"a.1": 1, "a\\u002e1": 2}', 'key-duplicate 1:12'],
    ['a byte-order mark', '\ufeff{}', 'encoding-invalid 1:1'],
    ['brackets without end', '['.repeat(100_000), 'json-invalid 1:65'],
    ['objects without end', '{"a":'.repeat(100_000), 'json-invalid 1:321'],
  ])('%s', (_, text, found) => {
    expect(read(text)).toEqual({ pairs: [], found: [found] });
  });

  it('brackets in texts are no depth', () => {
    expect(read(`{"a": "${'[{'.repeat(1_000)}"}`).found).toEqual([]);
  });

  it('a key that stands often is told each time', () => {
    expect(read('{"a": 1, "a": 2, "a": 3}').found).toEqual(['key-duplicate 1:10', 'key-duplicate 1:18']);
  });
});

it('should read a hundred thousand keys', () => {
  const text = JSON.stringify(
    Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 'x'])),
  );
  expect(read(text).pairs).toHaveLength(100_000);
});
