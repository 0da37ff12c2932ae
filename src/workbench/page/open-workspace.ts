import type { EditionName } from '../protocol.ts';
import { ApiError } from './api.ts';
import { createWorkspace, type Workspace, type WorkspaceTools } from './workspace.ts';

/** An edition and where to go from it. */
export type Opened =
  | { readonly type: 'loading' }
  | { readonly type: 'open'; readonly workspace: Workspace }
  | { readonly type: 'closed'; readonly title: string; readonly lines: readonly string[] };

/** Opens a translation; what keeps it shut is for the translator to read. */
export async function openWorkspace(name: EditionName, tools: WorkspaceTools): Promise<Opened> {
  try {
    const answer = await tools.api.edition(name);
    if (answer.type === 'edition') return { type: 'open', workspace: createWorkspace(answer.edition, tools) };
    const title = `${answer.reason[0]?.toUpperCase()}${answer.reason.slice(1)}.`;
    const lines = answer.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`);
    return { type: 'closed', title, lines };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { type: 'closed', title: 'The translation could not be opened.', lines: [error.message] };
  }
}
