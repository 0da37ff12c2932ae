import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FontFace } from '../src/theme/paper-families.ts';
import { paperFiles } from '../src/theme/paper-families.ts';
import { type Command, isInstalled, versionOf } from './timed-commands.ts';

/** One way to make files of the notice's text, in all locales. */
export interface Contestant {
  readonly name: ContestantName;
  /** What it makes, and how. */
  readonly about: string;
  /** Which of the programs that it needs are not there; measured only where none are missing. */
  readonly missing: readonly string[];
  readonly commands: readonly Command[];
}

export type ContestantName = 'stele' | 'again' | 'node' | 'pandoc' | 'typst';

/** Where the contestants work: absolute folders. */
export interface Arena {
  /** The example as a project. */
  readonly project: string;
  /** Of each locale, its Markdown edition. */
  readonly texts: ReadonlyMap<string, string>;
  /** For what the others make. */
  readonly out: string;
}

const stele = resolve('bin/stele.js');
const peers = resolve('bench/peers');

/** Those that are measured in one run, in this order each round. `stele` needs its output cleared before. */
export function contestants(arena: Arena): readonly Contestant[] {
  return [ours('stele', arena), ours('again', arena), nodePeer(arena), pandoc(arena), typst(arena)];
}

function ours(name: 'stele' | 'again', { project }: Arena): Contestant {
  const about =
    name === 'stele'
      ? 'checks, then 24 files: page, fragment, style sheet, PDF, Word, text, Markdown, JSON'
      : 'the same command once more: a whole build again, since Stele keeps nothing between builds';
  return { name, about, missing: [], commands: [[process.execPath, stele, 'build', '--project', project]] };
}

const typstPackage = '@myriaddreamin/typst-ts-node-compiler';

function nodePeer({ texts, out }: Arena): Contestant {
  const about = [
    `12 files in one process: HTML by remark (unified ${peerVersion('unified')})`,
    `Word by remark-docx ${peerVersion('remark-docx')}`,
    `text by html-to-text ${peerVersion('html-to-text')}`,
    `PDF by Typst (${peerVersion(typstPackage)} of its Node compiler)`,
  ].join(', ');
  return { name: 'node', about, missing: missingPeers(), commands: [peer(texts, out, 'html,docx,text,pdf')] };
}

function typst({ texts, out }: Arena): Contestant {
  const about = '3 PDF files alone, in one process of Node';
  return { name: 'typst', about, missing: missingPeers(), commands: [peer(texts, out, 'pdf')] };
}

function peer(texts: Arena['texts'], out: string, formats: string): Command {
  const inputs = [...texts].map(([locale, file]) => `${locale}=${file}`);
  const fonts = Object.values(paperFiles.pretendard)
    .map(([first]) => fontFile(first))
    .join(',');
  return [process.execPath, join(peers, 'build.js'), out, fonts, formats, ...inputs];
}

function missingPeers(): readonly string[] {
  return existsSync(join(peers, 'node_modules')) ? [] : ['the packages of `bench/peers/`'];
}

function peerVersion(name: string): string {
  if (missingPeers().length > 0) return '';
  const manifest: unknown = createRequire(join(peers, 'package.json'))(
    join(peers, 'node_modules', name, 'package.json'),
  );
  return (manifest as { version: string }).version;
}

/** Each file is a process of its own, as these programs are called; WeasyPrint prints the page that pandoc wrote. */
function pandoc({ texts, out }: Arena): Contestant {
  const programs = ['pandoc', 'weasyprint'];
  const missing = programs.filter((program) => !isInstalled(program));
  const versions = programs.filter((program) => !missing.includes(program)).map(versionOf);
  const about = `12 files: HTML, Word and text by pandoc ${versions[0]}, PDF by WeasyPrint ${versions[1]}, a process each`;
  const style = join(out, 'print.css');
  writeFileSync(style, printStyle());
  const commands = [...texts].flatMap(([locale, file]): Command[] => {
    const made = (extension: string): string => join(out, `${locale}.${extension}`);
    const facts = ['-f', 'gfm', '-s', '-M', `lang=${locale}`, '-M', 'pagetitle=Privacy notice'];
    return [
      ['pandoc', ...facts, '-t', 'html5', '-c', style, file, '-o', made('html')],
      ['pandoc', ...facts, '-t', 'docx', file, '-o', made('docx')],
      ['pandoc', ...facts, '-t', 'plain', file, '-o', made('txt')],
      ['weasyprint', made('html'), made('pdf')],
    ];
  });
  return { name: 'pandoc', about, missing, commands };
}

/** Where a font stands on this machine. */
function fontFile(path: string): string {
  return createRequire(import.meta.url).resolve(path);
}

/** Our own fonts: WeasyPrint would else spend its time on whatever Korean font the system has. */
function printStyle(): string {
  const styles: Record<FontFace, string> = {
    regular: 'font-weight: 400',
    bold: 'font-weight: 700',
    italic: 'font-weight: 400; font-style: italic',
    boldItalic: 'font-weight: 700; font-style: italic',
  };
  const faces = Object.entries(styles).map(
    ([face, style]) =>
      `@font-face { font-family: Paper; ${style}; src: url("${pathToFileURL(fontFile(paperFiles.pretendard[face as FontFace][0]))}"); }`,
  );
  const page = '@page { size: A4; margin: 78pt; @bottom-center { content: counter(page); } }';
  return [...faces, page, 'body { font: 10pt/1.55 Paper; max-width: none; padding: 0; }'].join('\n');
}
