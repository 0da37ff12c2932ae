import pico from 'picocolors';
import { assertNever } from '../ast/assert-never.ts';
import { printable } from '../wording/paint-changes.ts';
import { publishedLine } from './describe-verdict.ts';
import type { Statement } from './read-statement.ts';
import { type Seal, sealWords } from './seal.ts';
import type { RecordVerdict } from './verify-with-record.ts';

const mostNamed = 100;

export interface JudgedByRecord {
  readonly statement: Statement;
  readonly seal: Seal;
  readonly verdict: RecordVerdict;
}

/** Says, for people, what a record tells of a file, and what the record itself is worth. Ends in a line feed. */
export function describeRecordVerdict(
  path: string,
  { statement, seal, verdict }: JudgedByRecord,
  colour: boolean,
): string {
  const { record, isWhole, isSound } = statement;
  const name = pico.createColors(colour).bold(printable(path));
  const worth = isSound ? '' : ', and is not what it was: its root or its digest is of another';
  const lists = isWhole ? '' : '; it lists no files, as the copy in a PDF does not';
  return `${name} ${said(verdict)}\nThe record is of the release of ${record.version} of \`${record.notice}\`: ${sealWords[seal]}${lists}${worth}\n  root   ${record.root}\n`;
}

function said(verdict: RecordVerdict): string {
  switch (verdict.type) {
    case 'published':
      return `is published: byte for byte\n${verdict.as.map((one) => `  ${publishedLine(one)}`).join('\n')}`;
    case 'compared': {
      const { locale, unlike, unknown, alike } = verdict.clauses;
      const none = `no clause differs from the record, ${locale}: all ${alike} are as it says`;
      const differ = `${alike} clauses are as the record says, ${locale}; these are not, or are missing: ${named(unlike)}`;
      const more =
        unknown.length === 0 ? '' : `\nIt has clauses that the record does not list: ${named(unknown)}`;
      return `is none of the files that the record lists\n${unlike.length === 0 ? none : differ}${more}`;
    }
    case 'untold':
      return 'is none of the files that the record lists, and a record alone cannot tell more: `--project` can';
    case 'unreadable':
      return `is none of the files that the record lists; it ${printable(verdict.message)}`;
    default:
      return assertNever(verdict);
  }
}

function named(clauses: readonly string[]): string {
  const shown = clauses.slice(0, mostNamed).join(', ');
  return clauses.length > mostNamed ? `${shown} and ${clauses.length - mostNamed} more` : shown;
}
