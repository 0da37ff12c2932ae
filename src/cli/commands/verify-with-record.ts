import { ProjectError } from '../../build/load.ts';
import { describeRecordVerdict } from '../../proof/describe-record-verdict.ts';
import { readerOf } from '../../proof/read-file.ts';
import { readStatement, type Statement } from '../../proof/read-statement.ts';
import { verifyWithRecord } from '../../proof/verify-with-record.ts';
import { pdfReader } from '../pdf-reader.ts';
import { readFileInQuestion } from '../read-file-in-question.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

/** `stele verify FILE --record RECORD`: what a record that came with the file tells of it, with no project at hand. */
export async function verifyByRecord(
  path: string,
  recordPath: string,
  terminal: Terminal,
): Promise<ExitStatus> {
  const statement = statementIn(recordPath);
  const read = readerOf(pdfReader(new URL('./pdf-worker.js', import.meta.url)));
  const verdict = await verifyWithRecord({ path, bytes: readFileInQuestion(path) }, statement, read);
  terminal.out(describeRecordVerdict(path, { statement, verdict }, terminal.colour));
  if (verdict.type === 'unreadable') return exit.usage;
  return verdict.type === 'published' && statement.isSound ? exit.fine : exit.errors;
}

function statementIn(path: string): Statement {
  const statement = readStatement({ path, bytes: readFileInQuestion(path) });
  if ('message' in statement) throw new ProjectError(`${path}: ${statement.message}`);
  return statement;
}
