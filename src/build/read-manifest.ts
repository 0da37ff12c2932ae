import { issueWords } from '../syntax/issue-words.ts';
import { type Fault, firstFault } from './first-fault.ts';
import type { Manifest } from './manifest.ts';
import { manifestForm } from './manifest-form.ts';

/** A manifest that cannot be relied on. The message says where in it and what is wrong. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
  /** The place: `notices[0].editions[2].files[1].sha256`; empty for the whole. */
  readonly path: string;

  constructor(path: string, fault: string) {
    super(path === '' ? `the manifest ${fault}` : `the manifest cannot be relied on: \`${path}\` ${fault}`);
    this.path = path;
  }
}

/** No build writes as much, and no memory is to be filled with what is none. */
const largest = 64 * 1024 * 1024;

/**
 * Reads `out/manifest.json`, as text or as its bytes (UTF-8). Members and formats that this version of Stele does not
 * know are passed over, as a later one may write them. Throws a `ManifestError` for anything that is no manifest, is one
 * of another form, or names a path that leads out of its folder.
 */
export function readManifest(source: string | Uint8Array): Manifest {
  const text = typeof source === 'string' ? source : decoded(source);
  const value = parsed(text);
  refuseOtherSchema(value);
  const fault = text.length > fewFaults ? firstFault(manifestForm, value) : null;
  if (fault !== null) throw refusal(fault);
  const read = manifestForm.safeParse(value, { error: issueWords });
  if (read.success) return read.data;
  throw refusal(read.error.issues[0] ?? { path: [], message: 'it is none' });
}

/** All faults of a text of this length can be looked for at once: the form finds them ten times as fast as one by one. */
const fewFaults = 256 * 1024;

function refusal({ path, message }: Fault): ManifestError {
  return new ManifestError(placeOf(path), message.replace(/^it /, ''));
}

function decoded(bytes: Uint8Array): string {
  if (!ArrayBuffer.isView(bytes)) throw new ManifestError('', 'is neither a text nor a Uint8Array');
  if (bytes.length > largest) throw new ManifestError('', tooLarge);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ManifestError('', 'is not UTF-8');
  }
}

const tooLarge = 'is larger than 64 MB, which no build writes';

function parsed(text: string): unknown {
  if (text.length > largest) throw new ManifestError('', tooLarge);
  if (text.trim() === '') throw new ManifestError('', 'is empty');
  if (text.includes('\0')) throw new ManifestError('', 'is not UTF-8 text: it has NULs');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const isCut = !text.trimEnd().endsWith('}');
    throw new ManifestError('', isCut ? 'is not JSON, or ends before it is whole' : 'is not JSON');
  }
}

/** Another number tells more than what is wrong by the form of this one. */
function refuseOtherSchema(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ManifestError('', 'is not one: it is not an object');
  const { schema, generator } = value as { readonly schema?: unknown; readonly generator?: unknown };
  if (schema === 1) return;
  const by = typeof generator === 'string' && generator.length < 100 ? ` (${generator})` : '';
  throw new ManifestError(
    'schema',
    schema === undefined
      ? `is missing: an older version of Stele wrote it${by}, or another program`
      : typeof schema === 'number'
        ? `is ${schema}: another version of Stele wrote it${by}, and this one reads 1`
        : 'is not 1',
  );
}

/** `notices[0].editions`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
