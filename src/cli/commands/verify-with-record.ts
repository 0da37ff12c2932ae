import { existsSync } from 'node:fs';
import { ProjectError } from '../../build/load.ts';
import { describeRecordVerdict } from '../../proof/describe-record-verdict.ts';
import { readerOf } from '../../proof/read-file.ts';
import { readStatement } from '../../proof/read-statement.ts';
import { sealOf } from '../../proof/seal.ts';
import { verifyWithRecord } from '../../proof/verify-with-record.ts';
import type { Key } from '../../release/signature.ts';
import { pdfReader } from '../pdf-reader.ts';
import { readFileInQuestion } from '../read-file-in-question.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

/** A record that came with a file, and the key that it has to be signed with; `null` where nobody asks for that. */
export interface RecordAtHand {
  /** Its path; the signature is the file beside it whose name goes on with `.sig`. */
  readonly record: string;
  readonly key: Key | null;
}

/** `stele verify FILE --record RECORD`: what a record that came with the file tells of it, with no project at hand. */
export async function verifyByRecord(
  path: string,
  { record, key }: RecordAtHand,
  terminal: Terminal,
): Promise<ExitStatus> {
  const recordBytes = readFileInQuestion(record);
  const statement = readStatement({ path: record, bytes: recordBytes });
  if ('message' in statement) throw new ProjectError(`${record}: ${statement.message}`);
  const sealed = `${record}.sig`;
  const signature = existsSync(sealed) ? new TextDecoder().decode(readFileInQuestion(sealed)) : null;
  const seal = sealOf({ recordBytes, signature }, key);
  const read = readerOf(pdfReader(new URL('./pdf-worker.js', import.meta.url)));
  const verdict = await verifyWithRecord({ path, bytes: readFileInQuestion(path) }, statement, read);
  terminal.out(describeRecordVerdict(path, { statement, seal, verdict }, terminal.colour));
  if (verdict.type === 'unreadable') return exit.usage;
  const isRelied = statement.isSound && (key === null || seal === 'good');
  return verdict.type === 'published' && isRelied ? exit.fine : exit.errors;
}
