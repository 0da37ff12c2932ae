import { deflateSync } from 'node:zlib';
import { byteCollector } from '../byte-collector.ts';

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

/** `reserve` gives the number of a new object. A character of a text is a byte of the file. */
export function objectWriter(reserve: () => number): ObjectWriter {
  const file = byteCollector();
  const places = placesTable();
  let group = openGroup(reserve);

  const writeStream = (id: number, dictionary: string, bytes: Uint8Array): void => {
    places.atOffset(id, file.length());
    file.text(`${id} 0 obj\n${dictionary}\nstream\n`, 'latin1');
    file.bytes(bytes);
    file.text('\nendstream\nendobj\n', 'latin1');
  };
  const closeGroup = (): void => {
    const { id, numbers, texts } = group;
    if (texts.length === 0) return;
    const bytes = deflateSync(Buffer.from(numbers.join(' ') + texts.join('\n'), 'latin1'), { level: 9 });
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
      places.inGroup(id, group.id, group.texts.length);
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
      places.atOffset(id, offset);
      const table = deflateSync(places.rows(), { level: 9 });
      writeStream(
        id,
        `<</Type/XRef/Size ${places.size()}/W[${placeWidths.join(' ')}]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${rowWidth}>>/Length ${table.length}${trailer}>>`,
        table,
      );
      file.text(`startxref\n${offset}\n%%EOF\n`, 'latin1');
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

/** Where every object stands: at an offset of the file, or as one of the objects of an object stream. */
interface PlacesTable {
  readonly atOffset: (id: number, offset: number) => void;
  readonly inGroup: (id: number, group: number, index: number) => void;
  /** The highest number of an object, and one. */
  readonly size: () => number;
  /** The rows of the cross-reference stream, each byte as its difference from the one above (predictor `Up`). */
  readonly rows: () => Uint8Array;
}

/** Bytes of the fields of a row: the kind of place, the offset or the group, the index in the group. */
const placeWidths = [1, 4, 2] as const;
const rowWidth = placeWidths[0] + placeWidths[1] + placeWidths[2];

/** Kinds of places; what was never written is free. */
const kinds = { free: 0, offset: 1, group: 2 } as const;

function placesTable(): PlacesTable {
  let table = Buffer.alloc(1024 * rowWidth);
  let size = 1;
  const write = (id: number, kind: number, [first, second]: readonly [number, number]): void => {
    const at = id * rowWidth;
    while (at + rowWidth > table.length) table = Buffer.concat([table, Buffer.alloc(table.length)]);
    table.writeUInt8(kind, at);
    table.writeUInt32BE(first, at + 1);
    table.writeUInt16BE(second, at + 5);
    size = Math.max(size, id + 1);
  };
  // Object 0 is the head of a list of free objects that has no other.
  write(0, kinds.free, [0, 0xffff]);
  return {
    atOffset: (id, offset) => write(id, kinds.offset, [offset, 0]),
    inGroup: (id, group, index) => write(id, kinds.group, [group, index]),
    size: () => size,
    rows: () => {
      const up = 2;
      const filtered = new Uint8Array(size * (rowWidth + 1));
      for (let id = 0; id < size; id++) {
        if (id > 0 && table[id * rowWidth] === kinds.free) throw new Error(`object ${id} was never written`);
        filtered[id * (rowWidth + 1)] = up;
        for (let i = 0; i < rowWidth; i++) {
          const at = id * rowWidth + i;
          filtered[id * (rowWidth + 1) + 1 + i] = (table[at] ?? 0) - (table[at - rowWidth] ?? 0);
        }
      }
      return filtered;
    },
  };
}
