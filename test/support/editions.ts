import { type Compiled, compile } from '../../src/build/compile.ts';
import type { Edition } from '../../src/build/edition.ts';
import { formatNames } from '../../src/build/formats.ts';
import { lowerEdition } from '../../src/build/lower-edition.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { render } from '../../src/build/render.ts';
import { rendererHere } from '../../src/build/render-file.ts';
import type { Flow } from '../../src/flow/flow.ts';

/** A project's editions, compiled without an error, and every file that a build would write. */
export interface BuiltProject {
  readonly compiled: Compiled;
  readonly editions: readonly BuiltEdition[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface BuiltEdition {
  readonly notice: Edition;
  readonly flow: Flow;
  /** The file of this edition that has this name. */
  readonly file: (name: string) => Uint8Array;
}

/** Builds a project in memory, stale clauses and all. Throws where it has an error, since no test of files wants one. */
export async function buildInMemory(sources: ProjectSources): Promise<BuiltProject> {
  const compiled = compile(sources);
  const faults = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) {
    throw new Error(faults.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  }
  const files = new Map<string, Uint8Array>();
  const editions = compiled.notices.flatMap(({ editions }) =>
    editions.map((notice): BuiltEdition => {
      const folder = `${notice.id}/${notice.locale}`;
      return {
        notice,
        flow: lowerEdition(notice, compiled.words, formatNames),
        file: (name) => {
          const bytes = files.get(`${folder}/${name}`);
          if (bytes === undefined) throw new Error(`no file ${folder}/${name} was written`);
          return bytes;
        },
      };
    }),
  );
  await render(
    { ...compiled, notices: [...compiled.notices] },
    { notice: null, locales: [], jurisdictions: [], formats: formatNames },
    {
      write: (path, bytes) => files.set(path, bytes),
      progress: () => {},
      renderFile: rendererHere().renderFile,
    },
  );
  return { compiled, editions, files };
}
