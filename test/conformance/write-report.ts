import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { it } from 'vitest';
import type { ProjectSources } from '../../src/build/project.ts';
import { anchorsOf } from '../../src/flow/anchors.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { bookmarkNames } from '../../src/format/docx/bookmark-names.ts';
import { onDisk } from '../support/artifact-words.ts';
import { type BuiltEdition, type BuiltProject, buildInMemory } from '../support/editions.ts';
import { filesBelow, projectOf, stele } from '../support/fixture-project.ts';
import { hasShared, output } from '../support/programs.ts';
import { importedSeed } from '../support/seed.ts';
import type { ConditionResult } from './condition-result.ts';
import { docxConformance } from './docx/conditions.ts';
import { htmlConformance } from './html/conformance.ts';
import { pdfConformance } from './pdf/conformance.ts';
import { conformancePage, type ToolResult } from './report.ts';
import { anchorConformance, byteConformance, wordConformance } from './words.ts';

/** What a format's tools say of one edition. */
interface FormatChecks {
  readonly format: string;
  readonly file: (edition: BuiltEdition) => string;
  readonly reader: 'html' | 'docx' | 'pdf';
  readonly readBy: string;
  /** Whether an anchor of the edition has its place in the file. */
  readonly finds: (bytes: Uint8Array, flow: Flow) => (anchor: string) => boolean;
  readonly check: (bytes: Uint8Array) => Promise<readonly ToolSaid[]>;
}

interface ToolSaid {
  readonly tool: string;
  readonly results: readonly ConditionResult[];
}

const own = 'Stele’s own tests';

const checks: readonly FormatChecks[] = [
  {
    format: 'PDF',
    file: ({ notice }) => `${notice.id}.pdf`,
    reader: 'pdf',
    finds: (bytes) => {
      const names = destinationsOf(bytes);
      return (anchor) => names.has(anchor);
    },
    readBy: versionOf('pdftotext', ['-v']),
    check: async (bytes) => [
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
    readBy: own,
    check: async (bytes) =>
      (await docxConformance(bytes)).map(({ condition, says, findings }) => ({
        tool: says,
        results: [{ condition, says: condition, findings }],
      })),
  },
  {
    format: 'HTML',
    file: () => 'index.html',
    reader: 'html',
    finds: (bytes) => {
      const html = new TextDecoder().decode(bytes);
      return (anchor) => html.includes(` id="${anchor}"`);
    },
    readBy: own,
    check: async () => [],
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
  const stress = 'test/conformance/stress';
  return [
    ['example', stele],
    ...(hasShared ? [['seed', projectOf(importedSeed())] as [string, ProjectSources]] : []),
    ...(existsSync(stress) ? [['stress', projectOf(filesBelow(stress))] as [string, ProjectSources]] : []),
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
      ...(await one.check(bytes)).map(({ tool, results: found }) => ({ tool, subject, results: found })),
      { tool: one.readBy, subject, results: [wordConformance(one.reader, bytes, edition.flow)] },
      {
        tool: own,
        subject,
        results: [
          byteConformance(bytes, again),
          anchorConformance(edition.flow, one.finds(bytes, edition.flow)),
        ],
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
      tool: 'as named',
      subject: { format: 'HTML', name: `${name} ${notice.locale}` },
      results: results.map((result) => ({
        ...result,
        findings: result.findings.filter((finding) => finding.startsWith(folder)),
      })),
    };
  });
}

/** The names of the destinations of a PDF, as poppler lists them. */
function destinationsOf(bytes: Uint8Array): ReadonlySet<string> {
  const listed = onDisk(bytes, 'edition.pdf', (file) => output('pdfinfo', ['-dests', file]));
  return new Set([...listed.matchAll(/"([^"]*)"\s*$/gm)].map(([, name = '']) => name));
}

/** The first line that a program says of itself. */
function versionOf(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return `${stdout ?? ''}${stderr ?? ''}`.split('\n')[0]?.trim() ?? program;
}
