import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { loadNotice, NoNoticeError, noticeFolders } from '../../build/load.ts';
import { sortDiagnostics } from '../../diagnostic/diagnostic.ts';
import { placesIn } from '../../diagnostic/places.ts';
import { reporters } from '../../diagnostic/reporters/reporters.ts';
import { fmt as formatNotice } from '../../syntax/fmt/fmt.ts';
import type { NoticeSources } from '../../syntax/parse.ts';
import { readText } from '../../syntax/text-file.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface FmtOptions {
  readonly project: string;
  /** Write nothing; fail where something would be written. */
  readonly check: boolean;
}

/** `stele fmt`: missing ids, canonical Markdown, and the ledger. Prints the files it wrote. */
export function fmt({ project, check }: FmtOptions, terminal: Terminal): ExitStatus {
  const folders = noticeFolders(project);
  if (folders.length === 0) throw new NoNoticeError(project);
  let status: ExitStatus = exit.fine;
  for (const folder of folders) {
    const sources = loadNotice(project, folder);
    const { value: files, diagnostics } = formatNotice(sources);
    if (diagnostics.length > 0) {
      const places = placesIn((path) => textIn(sources, path));
      terminal.err(reporters.pretty(sortDiagnostics(diagnostics), { places, colour: terminal.colour }));
      status = exit.errors;
    }
    for (const { path, text } of files.filter(({ changed }) => changed)) {
      terminal.out(`${path}\n`);
      if (check) status = exit.errors;
      else writeFileAtomic.sync(join(project, path), text);
    }
  }
  return status;
}

function textIn({ notice, jurisdictions, ledger }: NoticeSources, path: string): string | null {
  const file = [notice, ...jurisdictions, ledger].find((one) => one?.path === path);
  return file === undefined || file === null ? null : readText(file).value.text;
}
