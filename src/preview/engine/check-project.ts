import type { ClauseId } from '../../ast/notice.ts';
import { clausesOf, tablesOf } from '../../ast/walk.ts';
import { compile } from '../../build/compile.ts';
import type { CompileMemory } from '../../build/compile-memory.ts';
import { type ProjectSources, sourceText } from '../../build/project.ts';
import { type Findings, findingViews } from './finding-views.ts';

/** What `stele check` finds in a project, as a page shows it. */
export function checkProject(sources: ProjectSources, memory: CompileMemory): Findings {
  const { notices, diagnostics } = compile(sources, 'check', memory);
  const live = new Map(
    notices.map(({ source }): [string, ReadonlySet<ClauseId>] => [
      source.id,
      new Set([
        ...[...clausesOf(source)].map(({ clause }) => clause.id),
        ...[...tablesOf(source)].map(({ id }) => id),
      ]),
    ]),
  );
  return findingViews(diagnostics, {
    textOf: (path) => sourceText(sources, path),
    isLive: (notice, clause) => live.get(notice)?.has(clause as ClauseId) ?? false,
  });
}
