import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { numberText, stringText } from '../../../src/format/pdf/object-text.ts';
import { objectWriter } from '../../../src/format/pdf/object-writer.ts';

/** Reads objects by the cross-reference stream alone, as ISO 32000-1, 7.5.7 and 7.5.8 say. */
function readObjects(file: Uint8Array): ReadonlyMap<number, string> {
  const bytes = Buffer.from(file);
  const text = bytes.toString('latin1');
  const streamAt = (at: number): Buffer => {
    const length = Number(/\/Length (\d+)/.exec(text.slice(at))?.[1]);
    const start = text.indexOf('stream\n', at) + 'stream\n'.length;
    return inflateSync(bytes.subarray(start, start + length));
  };
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const size = Number(/\/Size (\d+)/.exec(text.slice(table))?.[1]);
  const filtered = streamAt(table);
  const objects = new Map<number, string>();
  const groups = new Map<number, { readonly text: string; readonly first: number }>();
  const groupOf = (id: number): { readonly text: string; readonly first: number } => {
    const known = groups.get(id);
    if (known !== undefined) return known;
    const { at, first } = objectHeader(text, id);
    const group = { text: streamAt(at).toString('latin1'), first };
    groups.set(id, group);
    return group;
  };
  let row = [0, 0, 0, 0, 0, 0, 0];
  for (let id = 0; id < size; id++) {
    expect(filtered[id * 8]).toBe(2);
    row = row.map((above, i) => (above + (filtered[id * 8 + 1 + i] ?? 0)) & 0xff);
    const [type = 0, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = row;
    const place = ((a * 256 + b) * 256 + c) * 256 + d;
    if (type === 1) objects.set(id, text.slice(place, text.indexOf('endobj', place)));
    if (type === 2) {
      const { text: group, first } = groupOf(place);
      const numbers = group.slice(0, first).split(' ').map(Number);
      const index = e * 256 + f;
      expect(numbers[index * 2]).toBe(id);
      const start = first + (numbers[index * 2 + 1] ?? 0);
      const next = numbers[index * 2 + 3];
      objects.set(id, group.slice(start, next === undefined ? undefined : first + next).trim());
    }
  }
  return objects;
}

function objectHeader(text: string, id: number): { readonly at: number; readonly first: number } {
  const at = text.indexOf(`\n${id} 0 obj`) + 1;
  return { at, first: Number(/\/First (\d+)/.exec(text.slice(at))?.[1]) };
}

function counting(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

describe('objectWriter', () => {
  test('writes every object where its table says, in as many groups as it takes', () => {
    const reserve = counting();
    const writer = objectWriter(reserve);
    writer.writeBytes(Buffer.from('%PDF-1.7\n'));
    const written = new Map<number, string>();
    for (let i = 0; i < 3000; i++) {
      const id = reserve();
      written.set(id, `<</Number ${i}/Text(${'x'.repeat(i % 90)})>>`);
    }
    // Not in the order of their numbers: an object is written when it is done.
    for (const [id, text] of [...written].reverse()) writer.writeObject(id, text);
    const stream = reserve();
    writer.writeStream(stream, '<</Length 5>>', Buffer.from('bytes'));
    const file = writer.close('/Root 2 0 R');
    const objects = readObjects(file);
    for (const [id, text] of written) expect(objects.get(id)).toBe(text);
    expect(objects.get(stream)).toBe(`${stream} 0 obj\n<</Length 5>>\nstream\nbytes\nendstream\n`);
    const groups =
      Buffer.from(file)
        .toString('latin1')
        .match(/\/Type\/ObjStm/g) ?? [];
    expect(groups.length).toBeGreaterThan(2);
    expect(file.length).toBeLessThan(60_000);
  });

  test('refuses to close while an object that others may point to was not written', () => {
    const reserve = counting();
    const writer = objectWriter(reserve);
    const lost = reserve();
    writer.writeObject(reserve(), 'null');
    expect(() => writer.close('')).toThrow(`object ${lost} was never written`);
  });
});

describe('stringText', () => {
  test.each([
    ['plain', '(plain)'],
    ['a (b) \\ c', '(a \\(b\\) \\\\ c)'],
    ['두', '(\xfe\xff\xb4\x50)'],
    ['\u2028\u5c28', '(\xfe\xff\x20\\(\\\\\\()'],
    ['😀', '(\xfe\xff\xd8\x3d\xde\x00)'],
  ])('writes %j', (text, written) => {
    expect(stringText(text)).toBe(written);
  });
});

describe('numberText', () => {
  test.each([
    [78, '78'],
    [0.1 + 0.2, '0.3'],
    [-1.23456, '-1.235'],
    [1e-9, '0'],
  ])('writes %d', (value, written) => {
    expect(numberText(value)).toBe(written);
  });
});
