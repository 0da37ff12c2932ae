import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ClosedPage } from '../../../loopback/page/components/closed-page.tsx';
import type { EditionName, ProjectView } from '../../protocol.ts';
import { ApiError } from '../api.ts';
import { type Opened, openWorkspace } from '../open-workspace.ts';
import type { WorkspaceTools } from '../workspace.ts';
import { WorkspaceView } from './workspace-view.tsx';

/** Finds out what there is to translate, and opens the edition that the address names. */
export function App({ tools }: { readonly tools: WorkspaceTools }) {
  const project = useSignal<ProjectView | null>(null);
  const opened = useSignal<Opened>({ type: 'loading' });
  const chosen = useSignal<EditionName | null>(null);
  const key = useComputed(() => (chosen.value === null ? '' : hashOf(chosen.value)));

  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        const view = await tools.api.project();
        project.value = view;
        chosen.value = editionOf(view, window.location.hash) ?? view.first;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        opened.value = { type: 'closed', title: 'The workbench is shut', lines: [error.message] };
      }
    };
    void load();
    const follow = (): void => {
      if (project.value !== null)
        chosen.value = editionOf(project.value, window.location.hash) ?? chosen.value;
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [tools]);

  useSignalEffect(() => {
    const name = chosen.value;
    if (name === null) return;
    window.history.replaceState(null, '', hashOf(name));
    opened.value = { type: 'loading' };
    void openWorkspace(name, tools).then((result) => {
      if (chosen.peek() === name) opened.value = result;
    });
  });

  const now = opened.value;
  if (now.type === 'loading') return <p class="loading">Opening…</p>;
  if (now.type === 'closed') return <ClosedPage title={now.title} lines={now.lines} />;
  return (
    <WorkspaceView
      key={key.value}
      workspace={now.workspace}
      editions={project.value?.editions ?? []}
      choose={(name) => {
        chosen.value = name;
      }}
    />
  );
}

function hashOf({ notice, locale }: EditionName): string {
  return `#${notice}/${locale}`;
}

function editionOf({ editions }: ProjectView, hash: string): EditionName | undefined {
  return editions.find((one) => hashOf(one) === hash);
}
