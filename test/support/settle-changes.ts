import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { output } from './programs.ts';

/** A Word file with all its tracked changes accepted, and the same with all of them rejected. */
export interface SettledFile {
  readonly new: Uint8Array;
  readonly old: Uint8Array;
}

const outcomes = {
  new: '.uno:AcceptAllTrackedChanges',
  old: '.uno:RejectAllTrackedChanges',
} as const satisfies Record<keyof SettledFile, string>;

/** How often LibreOffice may be started for one set of files. */
const starts = 4;

/**
 * Has LibreOffice accept and reject the changes of Word files and write them again, all in one process: its commands
 * are given by a macro, since `--convert-to` has none. It writes its profile anew when it first starts, so the macro
 * comes after that.
 */
export function settledByLibreOffice(files: readonly Uint8Array[]): readonly SettledFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'stele-changes-'));
  try {
    const profile = [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--norestore'];
    soffice([...profile, '--terminate_after_init']);
    const modules = join(folder, 'profile', 'user', 'basic', 'Standard');
    mkdirSync(modules, { recursive: true });
    writeFileSync(join(modules, 'Module1.xba'), macro);
    for (const [index, file] of files.entries()) writeFileSync(join(folder, `${index}.docx`), file);
    const pathOf = (index: number, side: keyof SettledFile) => join(folder, `${index}.${side}.docx`);
    // On a busy machine it ends early now and then: it goes on where it was.
    for (let start = 0; start < starts && !existsSync(pathOf(files.length - 1, 'old')); start += 1) {
      soffice([...profile, `macro:///Standard.Module1.SettleAll("${folder}", ${files.length})`]);
    }
    const settled = (index: number, side: keyof SettledFile) => readFileSync(pathOf(index, side));
    return files.map((_, index) => ({ new: settled(index, 'new'), old: settled(index, 'old') }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function soffice(args: readonly string[]): void {
  const { error, stderr } = spawnSync('soffice', args, { timeout: 300_000 });
  if (error !== undefined) throw new Error(`soffice: ${error.message}: ${stderr}`);
}

const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub SettleAll(folder As String, files As Integer)
  Dim index As Integer
  For index = 0 To files - 1
    If Not FileExists(folder &amp; "/" &amp; index &amp; ".old.docx") Then
      Settle(folder &amp; "/" &amp; index, "new", "${outcomes.new}")
      Settle(folder &amp; "/" &amp; index, "old", "${outcomes.old}")
    End If
  Next index
  StarDesktop.terminate()
End Sub

Sub Settle(path As String, side As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(ConvertToURL(path &amp; ".docx"), "_blank", 0, hidden())
  Dim none()
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(ConvertToURL(path &amp; "." &amp; side &amp; ".docx"), filter())
  document.close(True)
End Sub
</script:module>
`;

/** What pandoc reads of a Word file, its changes accepted or rejected: its own tree as JSON. */
export function readByPandoc(path: string, side: keyof SettledFile): unknown {
  const changes = side === 'new' ? 'accept' : 'reject';
  return JSON.parse(output('pandoc', [`--track-changes=${changes}`, '--to=json', path]));
}
