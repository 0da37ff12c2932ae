import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import type { ManifestEncoding } from '../build/manifest.ts';

/** As HTTP names it. */
export type Encoding = ManifestEncoding['encoding'];

interface Packer {
  /** What a file's name ends with when it is packed. */
  readonly ending: string;
  /** As small as it gets, whatever that takes. The same bytes give the same. */
  readonly pack: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Fails for what is not packed so, and for what is more than `most` bytes. */
  readonly unpack: (packed: Uint8Array, most: number) => Promise<Uint8Array>;
}

const [toBrotli, ofBrotli, toGzip, ofGzip] = [
  promisify(brotliCompress),
  promisify(brotliDecompress),
  promisify<Uint8Array, object, Uint8Array>(gzip),
  promisify<Uint8Array, object, Uint8Array>(gunzip),
];

/** How files are packed for servers that send them so. */
export const packers = {
  br: {
    ending: '.br',
    pack: (bytes) =>
      toBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    unpack: (packed, most) => ofBrotli(packed, { maxOutputLength: most }),
  },
  gzip: {
    ending: '.gz',
    pack: async (bytes) => withoutSystem(await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION })),
    unpack: (packed, most) => ofGzip(packed, { maxOutputLength: most }),
  },
} as const satisfies Record<Encoding, Packer>;

export const encodings = Object.keys(packers) as readonly Encoding[];

/** Where gzip says on which system it was made (RFC 1952), and the number of an unknown one. */
const systemAt = 9;
const unknownSystem = 255;

function withoutSystem(packed: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(packed);
  bytes[systemAt] = unknownSystem;
  return bytes;
}

/** Whether a file of this media type is text, which packs well; other formats are packed in themselves. */
export function isText(mediaType: string): boolean {
  return /^(?:text\/[^;]+|application\/(?:[^;]+\+)?(?:json|xml))(?:;|$)/.test(mediaType);
}
