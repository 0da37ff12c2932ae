/** Collects the bytes of a file in large blocks: a long file is neither one string nor thousands of small arrays. */
export interface ByteCollector {
  readonly bytes: (bytes: Uint8Array) => void;
  readonly text: (text: string, encoding: 'utf8' | 'latin1') => void;
  readonly length: () => number;
  /** All that was collected, in order. */
  readonly blocks: () => readonly Uint8Array[];
  readonly whole: () => Uint8Array;
}

const blockSize = 1 << 18;
/** The most bytes that a UTF-16 code unit takes. */
const widest = { utf8: 3, latin1: 1 } as const;

export function byteCollector(): ByteCollector {
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
  const blocks = (): readonly Uint8Array[] => [...full, block.subarray(0, used)];
  return {
    bytes: (bytes) => {
      makeRoom(bytes.length);
      block.set(bytes, used);
      used += bytes.length;
    },
    text: (text, encoding) => {
      makeRoom(text.length * widest[encoding]);
      used += block.write(text, used, encoding);
    },
    length: () => before + used,
    blocks,
    whole: () => Buffer.concat(blocks()),
  };
}

/** Collects text, in pieces of any length, as the bytes of its UTF-8. */
export interface TextCollector {
  readonly push: (...pieces: readonly string[]) => void;
  readonly whole: () => Uint8Array;
}

/** Pieces are joined up to so many code units before they become bytes: then each of them is soon garbage. */
const joined = 1 << 14;

export function textCollector(): TextCollector {
  const file = byteCollector();
  let waiting = '';
  const settle = (): void => {
    file.text(waiting, 'utf8');
    waiting = '';
  };
  return {
    push: (...pieces) => {
      for (const piece of pieces) waiting += piece;
      if (waiting.length >= joined) settle();
    },
    whole: () => {
      settle();
      return file.whole();
    },
  };
}
