import type { ReadIn } from './hand-in.ts';
import type { HandOut } from './hand-out.ts';

/** The largest file that is taken back, and the most that it may hold once unpacked, in bytes. */
export const largestHandIn = 20 * 1024 * 1024;

export const exchangeFormatNames = ['xliff', 'xliff12', 'po', 'docx'] as const;

export type ExchangeFormatName = (typeof exchangeFormatNames)[number];

interface ExchangeFormat {
  /** What the file is called behind the notice and the locale. */
  readonly extension: string;
  /** What its places count: see `HandInUnit.at`. */
  readonly counts: 'line' | 'row';
  readonly write: (handOut: HandOut) => Promise<Uint8Array>;
  /** Reads bytes that `detectFormat` found to be of this format. */
  readonly read: (bytes: Uint8Array) => Promise<ReadIn>;
}

/** A format brings its code when it is asked for. */
export const exchangeFormats = {
  xliff: {
    extension: 'xlf',
    counts: 'line',
    write: async (handOut) => (await import('./xliff/write-xliff20.ts')).writeXliff20(handOut),
    read: async (bytes) => readDecoded(bytes, (await import('./xliff/read-xliff20.ts')).readXliff20),
  },
  xliff12: {
    extension: '1.2.xlf',
    counts: 'line',
    write: async (handOut) => (await import('./xliff/write-xliff12.ts')).writeXliff12(handOut),
    read: async (bytes) => readDecoded(bytes, (await import('./xliff/read-xliff12.ts')).readXliff12),
  },
  po: {
    extension: 'po',
    counts: 'line',
    write: async (handOut) => (await import('./po/write-po.ts')).writePo(handOut),
    read: async (bytes) => readDecoded(bytes, (await import('./po/read-po.ts')).readPo),
  },
  docx: {
    extension: 'docx',
    counts: 'row',
    write: async (handOut) => (await import('./word/write-table.ts')).writeTable(handOut),
    read: async (bytes) => (await import('./word/read-table.ts')).readTable(bytes, largestHandIn),
  },
} as const satisfies Record<ExchangeFormatName, ExchangeFormat>;

async function readDecoded(bytes: Uint8Array, read: (text: string) => ReadIn): Promise<ReadIn> {
  const { decodeHandIn } = await import('./decode-hand-in.ts');
  const decoded = decodeHandIn(bytes);
  return typeof decoded === 'string' ? read(decoded) : decoded;
}
