import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { it } from 'vitest';
import type { ProjectSources } from '../../src/build/project.ts';
import { anchorsOf } from '../../src/flow/anchors.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { bookmarkNames } from '../../src/format/docx/bookmark-names.ts';
import { type BuiltEdition, type BuiltProject, buildInMemory } from '../support/editions.ts';
import { projectOf, stele } from '../support/fixture-project.ts';
import { hasShared } from '../support/programs.ts';
import { importedSeed } from '../support/seed.ts';
import { docxConformance } from './docx/conditions.ts';
import { htmlConformance } from './html/conformance.ts';
import { packageVersion } from './html/package-version.ts';
import { pdfConformance } from './pdf/conformance.ts';
import { namedPlaces, pdfium } from './pdf/pdfium.ts';
import { conformancePage, type ToolResult, type ToolSaid } from './report.ts';
import { stressFiles } from './stress/stress-project.ts';
import { anchorConformance, byteConformance, wordConformance } from './words.ts';

/** What a format's tools say of one edition. */
interface FormatChecks {
  readonly format: string;
  readonly file: (edition: BuiltEdition) => string;
  readonly reader: 'html' | 'docx' | 'pdf';
  readonly readBy: string;
  /** Whether an anchor of the edition has its place in the file. */
  readonly finds: (bytes: Uint8Array, flow: Flow) => (anchor: string) => boolean;
  /** The tool that says so. */
  readonly foundBy: string;
  readonly check: (bytes: Uint8Array) => readonly ToolSaid[];
}

const own = 'Stele’s own tests';
const engine = await pdfium();

const checks: readonly FormatChecks[] = [
  {
    format: 'PDF',
    file: ({ notice }) => `${notice.id}.pdf`,
    reader: 'pdf',
    finds: (bytes, flow) => {
      const places = namedPlaces(engine, bytes, [...anchorsOf(flow)]);
      return (anchor) => (places.get(anchor) ?? null) !== null;
    },
    foundBy: `PDFium (@embedpdf/pdfium ${packageVersion('@embedpdf/pdfium')})`,
    readBy: versionOf('pdftotext', ['-v']),
    check: (bytes) => [
      {
        tool: `Stele’s own conditions over ${versionOf('qpdf', ['--version'])}`,
        results: pdfConformance(bytes),
      },
    ],
  },
  {
    format: 'Word',
    file: ({ notice }) => `${notice.id}.docx`,
    reader: 'docx',
    finds: (bytes, flow) => {
      const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
      const names = bookmarkNames(anchorsOf(flow));
      return (anchor) => xml.includes(` w:name="${names.get(anchor)}"`);
    },
    foundBy: own,
    readBy: own,
    check: docxConformance,
  },
  {
    format: 'HTML',
    file: () => 'index.html',
    reader: 'html',
    finds: (bytes) => {
      const html = new TextDecoder().decode(bytes);
      return (anchor) => html.includes(` id="${anchor}"`);
    },
    foundBy: own,
    readBy: own,
    check: () => [],
  },
];

it('writes docs/conformance.md', async () => {
  const said: ToolResult[] = [];
  for (const [name, sources] of subjects()) {
    const first = await buildInMemory(sources);
    const second = await buildInMemory(sources);
    for (const one of checks) said.push(...(await editionResults(one, { name, first, second })));
    said.push(...(await pageResults(name, first)));
  }
  writeFileSync('docs/conformance.md', conformancePage(said));
});

function subjects(): [string, ProjectSources][] {
  return [
    ['example', stele],
    ...(hasShared ? [['seed', projectOf(importedSeed())] as [string, ProjectSources]] : []),
    ['stress', projectOf(stressFiles())],
  ];
}

interface Builds {
  readonly name: string;
  readonly first: BuiltProject;
  readonly second: BuiltProject;
}

async function editionResults(one: FormatChecks, { name, first, second }: Builds): Promise<ToolResult[]> {
  const results: ToolResult[] = [];
  for (const [index, edition] of first.editions.entries()) {
    const subject = { format: one.format, name: `${name} ${edition.notice.locale}` };
    const file = one.file(edition);
    const bytes = edition.file(file);
    const again = second.editions[index]?.file(file) ?? new Uint8Array();
    results.push(
      ...one.check(bytes).map(({ tool, results: found }) => ({ tool, subject, results: found })),
      { tool: one.readBy, subject, results: [wordConformance(one.reader, bytes, edition.flow)] },
      {
        tool: own,
        subject,
        results: [byteConformance(bytes, again)],
      },
      {
        tool: one.foundBy,
        subject,
        results: [anchorConformance(edition.flow, one.finds(bytes, edition.flow))],
      },
    );
  }
  return results;
}

/** The pages of a build are checked together; each finding begins with the path of its page. */
async function pageResults(name: string, { editions, files }: BuiltProject): Promise<ToolResult[]> {
  const results = await htmlConformance(files);
  return editions.map(({ notice }) => {
    const folder = `${notice.id}/${notice.locale}/`;
    return {
      tool: 'Stele’s own conditions in Chromium, and the tools that are named',
      subject: { format: 'HTML', name: `${name} ${notice.locale}` },
      results: results.map((result) => ({
        ...result,
        findings: result.findings.filter((finding) => finding.startsWith(folder)),
      })),
    };
  });
}

/** The first line that a program says of itself. */
function versionOf(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return `${stdout ?? ''}${stderr ?? ''}`.split('\n')[0]?.trim() ?? program;
}
