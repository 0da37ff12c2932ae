import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeUnless, missingOf } from '../../support/programs.ts';
import { pdfDocument } from './reading/document.ts';
import { readObjects } from './reading/objects.ts';

/** PDFBox's preflight and what it stands on, where Debian puts them. */
const jars = [
  ...['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'commons-io', 'jaxb-api'],
  'javax.activation',
].map((name) => `/usr/share/java/${name}.jar`);

/** Tests that need preflight: skipped where it is not, and said so. */
export function describeWithPreflight(title: string, tests: () => void): void {
  describeUnless([...missingOf(['java', 'qpdf']), ...jars.filter((jar) => !existsSync(jar))], title, tests);
}

/**
 * Preflight knows PDF/A-1b alone. This is the same file as PDF 1.4 without object streams, with what PDF/A-1 asks for and
 * PDF/A-2 does not: a set of the characters of each font, and metadata that say so. Pages, structure, fonts, annotations and
 * colours stay as they are.
 */
export function archiveTwin(bytes: Uint8Array): Uint8Array {
  // An update of what lies in an object stream is lost when qpdf unpacks the stream, so that is done before.
  const plain = rewritten(bytes, null);
  const objects = readObjects(plain);
  const { fonts, catalog, dictionary, stream } = pdfDocument(objects);
  let last = Number(objects.trailer['/Size']) - 1;
  const changed: Record<string, unknown> = {};
  for (const { descendant, descriptor, program } of fonts) {
    const set = `${++last} 0 R`;
    const glyphs = program?.glyphs ?? 0;
    const bits = Buffer.alloc(Math.ceil(glyphs / 8));
    for (let cid = 0; cid < glyphs; cid++) bits[cid >> 3] = (bits[cid >> 3] ?? 0) | (0x80 >> (cid & 7));
    changed[`obj:${set}`] = { stream: { dict: {}, data: bits.toString('base64') } };
    changed[`obj:${descendant['/FontDescriptor']}`] = { value: { ...descriptor, '/CIDSet': set } };
  }
  const metadata = Buffer.from(stream(catalog['/Metadata']) ?? []).toString('latin1');
  const archival = metadata.replace('<pdfaid:part>2<', '<pdfaid:part>1<');
  changed[`obj:${catalog['/Metadata']}`] = {
    stream: {
      dict: dictionary(catalog['/Metadata']),
      data: Buffer.from(archival, 'latin1').toString('base64'),
    },
  };
  return rewritten(plain, { qpdf: [{ jsonversion: 2, pdfversion: '1.4', maxobjectid: last }, changed] });
}

/** A file as qpdf writes it without object streams; `changes` are objects of its JSON. */
function rewritten(bytes: Uint8Array, changes: object | null): Uint8Array {
  return inFolder((folder) => {
    const file = join(folder, 'file.pdf');
    const update = join(folder, 'update.json');
    const twin = join(folder, 'twin.pdf');
    writeFileSync(file, bytes);
    writeFileSync(update, JSON.stringify(changes));
    const updating = changes === null ? [] : [`--update-from-json=${update}`];
    const options = ['--object-streams=disable', '--force-version=1.4', '--newline-before-endstream'];
    const { status, stderr } = spawnSync('qpdf', [file, ...updating, ...options, twin]);
    if (status !== 0) throw new Error(String(stderr));
    return readFileSync(twin);
  });
}

/** What preflight finds in each of these files, by their names. One start of Java serves them all. */
export function preflightFindings(
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, readonly string[]> {
  const said = inFolder((folder) => {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const program = 'org.apache.pdfbox.preflight.Validator_A1b';
    const { stdout, error } = spawnSync('java', ['-cp', jars.join(':'), program, 'group', folder]);
    if (error !== undefined) throw error;
    return String(stdout);
  });
  const found = new Map<string, readonly string[]>();
  for (const [, name = '', verdict, findings = ''] of said.matchAll(
    /^The file (.+) is (a|not a) valid PDF\/A-1b file(?:, error\(s\) :)?\n((?:\S.*\n)*?)(?=\n|The file|$)/gm,
  )) {
    const lines = findings.split('\n').filter((line) => line !== '');
    found.set(name, verdict === 'a' || lines.length > 0 ? lines : ['not valid']);
  }
  for (const name of files.keys()) if (!found.has(name)) found.set(name, ['preflight said nothing of it']);
  return found;
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'stele-preflight-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
