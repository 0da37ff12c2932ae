import { deflateSync } from 'node:zlib';
import { concatenate } from './concatenate.ts';

/**
 * Writes the objects of a PDF 1.5 or later (ISO 32000-1, 7.5). Objects that are no streams go together into compressed
 * object streams: a tagged document has thousands of small ones, and they take up more room than its text.
 */
export interface ObjectWriter {
  /** Writes bytes that belong to no object: the file's header. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** Writes object `id`, which is no stream. */
  readonly writeObject: (id: number, text: string) => void;
  /** Writes object `id`, a stream: its dictionary, and its bytes as they stand in the file. */
  readonly writeStream: (id: number, dictionary: string, bytes: Uint8Array) => void;
  /** Writes what is left and the table of all objects. `trailer` are the entries that a trailer has beside `Size`. */
  readonly close: (trailer: string) => Uint8Array;
}

/** About as many characters of objects share a stream: a reader unpacks it whole for one of them. */
const groupSize = 1 << 16;
const blockSize = 1 << 18;

/** Where an object stands: at an offset of the file, or as the `index`th object of an object stream. */
type Place =
  | { readonly type: 'offset'; readonly offset: number }
  | { readonly type: 'group'; readonly group: number; readonly index: number };

/** `reserve` gives the number of a new object. A character of a text is a byte of the file. */
export function objectWriter(reserve: () => number): ObjectWriter {
  const file = byteCollector();
  const places: (Place | undefined)[] = [];
  let group = openGroup(reserve);

  const writeStream = (id: number, dictionary: string, bytes: Uint8Array): void => {
    places[id] = { type: 'offset', offset: file.length() };
    file.text(`${id} 0 obj\n${dictionary}\nstream\n`);
    file.bytes(bytes);
    file.text('\nendstream\nendobj\n');
  };
  const closeGroup = (): void => {
    const { id, numbers, texts } = group;
    if (texts.length === 0) return;
    const bytes = deflateSync(Buffer.from(numbers.join(' ') + texts.join('\n'), 'latin1'));
    const first = numbers.join(' ').length;
    writeStream(
      id,
      `<</Type/ObjStm/N ${texts.length}/First ${first}/Filter/FlateDecode/Length ${bytes.length}>>`,
      bytes,
    );
  };

  return {
    writeBytes: file.bytes,
    writeStream,
    writeObject: (id, text) => {
      places[id] = { type: 'group', group: group.id, index: group.texts.length };
      group.numbers.push(id, group.length);
      group.texts.push(text);
      group.length += text.length + 1;
      if (group.length < groupSize) return;
      closeGroup();
      group = openGroup(reserve);
    },
    close: (trailer) => {
      closeGroup();
      const id = group.texts.length === 0 ? group.id : reserve();
      const offset = file.length();
      places[id] = { type: 'offset', offset };
      const table = deflateSync(placesTable(places));
      writeStream(
        id,
        `<</Type/XRef/Size ${places.length}/W[${placeWidths.join(' ')}]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${rowWidth}>>/Length ${table.length}${trailer}>>`,
        table,
      );
      file.text(`startxref\n${offset}\n%%EOF\n`);
      return file.whole();
    },
  };
}

interface Group {
  readonly id: number;
  /** Of each object its number and where its text begins. */
  readonly numbers: number[];
  readonly texts: string[];
  length: number;
}

function openGroup(reserve: () => number): Group {
  return { id: reserve(), numbers: [], texts: [], length: 0 };
}

/** Bytes of the fields of a row: the kind of place, the offset or the group, the index in the group. */
const placeWidths = [1, 4, 2] as const;
const rowWidth = placeWidths[0] + placeWidths[1] + placeWidths[2];

/** The rows of the cross-reference stream, each byte as its difference from the one above (predictor `Up`). */
function placesTable(places: readonly (Place | undefined)[]): Uint8Array {
  const rows = new Uint8Array(places.length * rowWidth);
  const view = new DataView(rows.buffer);
  // Object 0 is free, the head of a list of free objects that has no other.
  view.setUint16(rowWidth - 2, 0xffff);
  for (let id = 1; id < places.length; id++) {
    const place = places[id];
    if (place === undefined) throw new Error(`object ${id} was never written`);
    const at = id * rowWidth;
    view.setUint8(at, place.type === 'offset' ? 1 : 2);
    view.setUint32(at + 1, place.type === 'offset' ? place.offset : place.group);
    view.setUint16(at + 5, place.type === 'offset' ? 0 : place.index);
  }
  const up = 2;
  const filtered = new Uint8Array(places.length * (rowWidth + 1));
  for (let id = 0; id < places.length; id++) {
    filtered[id * (rowWidth + 1)] = up;
    for (let i = 0; i < rowWidth; i++) {
      const at = id * rowWidth + i;
      filtered[id * (rowWidth + 1) + 1 + i] = (rows[at] ?? 0) - (rows[at - rowWidth] ?? 0);
    }
  }
  return filtered;
}

interface ByteCollector {
  readonly bytes: (bytes: Uint8Array) => void;
  readonly text: (text: string) => void;
  readonly length: () => number;
  readonly whole: () => Uint8Array;
}

/** Collects bytes in large blocks. */
function byteCollector(): ByteCollector {
  const full: Uint8Array[] = [];
  let block = Buffer.allocUnsafe(blockSize);
  let used = 0;
  let before = 0;
  const makeRoom = (size: number): void => {
    if (used + size <= block.length) return;
    full.push(block.subarray(0, used));
    before += used;
    block = Buffer.allocUnsafe(Math.max(blockSize, size));
    used = 0;
  };
  return {
    bytes: (bytes) => {
      makeRoom(bytes.length);
      block.set(bytes, used);
      used += bytes.length;
    },
    text: (text) => {
      makeRoom(text.length);
      used += block.write(text, used, 'latin1');
    },
    length: () => before + used,
    whole: () => concatenate([...full, block.subarray(0, used)]),
  };
}
