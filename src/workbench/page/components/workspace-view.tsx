import { useCallback, useEffect, useRef } from 'preact/hooks';
import { KeysDialog } from '../../../loopback/page/components/keys-dialog.tsx';
import { languageName } from '../../../loopback/page/language-name.ts';
import type { EditionName } from '../../protocol.ts';
import { listenForShortcuts, shortcuts } from '../shortcuts.ts';
import type { SectionModel, Workspace } from '../workspace.ts';
import { ClauseRow } from './clause-row.tsx';
import { Findings } from './findings.tsx';
import { SectionList } from './section-list.tsx';
import { Toolbar } from './toolbar.tsx';
import { TopBar } from './top-bar.tsx';

export interface WorkspaceViewProps {
  readonly workspace: Workspace;
  readonly editions: readonly EditionName[];
  readonly choose: (name: EditionName) => void;
}

/** The page while an edition is open. */
export function WorkspaceView({ workspace, editions, choose }: WorkspaceViewProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const main = useRef<HTMLElement>(null);
  const help = useCallback(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const stop = listenForShortcuts(workspace, help);
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') void workspace.refresh();
    };
    const whenLeft = (event: BeforeUnloadEvent): void => {
      if (workspace.keepsTexts()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', whenSeen);
    window.addEventListener('focus', whenSeen);
    window.addEventListener('beforeunload', whenLeft);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', whenSeen);
      window.removeEventListener('focus', whenSeen);
      window.removeEventListener('beforeunload', whenLeft);
    };
  }, [workspace, help]);
  const { edition, sections } = workspace;
  useEffect(() => {
    document.title = `${edition.title} · ${languageName(edition.locale)} · Stele`;
  }, [edition]);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the clauses
      </button>
      <TopBar workspace={workspace} editions={editions} choose={choose} help={help} />
      <div class="body">
        <SectionList sections={sections} />
        <main id="clauses" ref={main} tabIndex={-1}>
          <Toolbar workspace={workspace} />
          <Outdated workspace={workspace} />
          <Findings findings={workspace.findings.value} id="other-findings" />
          {sections.map((section) => (
            <Section key={section.id} section={section} workspace={workspace} />
          ))}
          <NothingShown workspace={workspace} />
        </main>
      </div>
      <p class="unseen" role="status">
        {workspace.said}
      </p>
      <KeysDialog
        dialog={dialog}
        rows={shortcuts}
        note="A clause is saved when you leave it. On a Mac, Command does what Ctrl does, and Option is Alt."
      />
    </>
  );
}

function Section({ section, workspace }: { readonly section: SectionModel; readonly workspace: Workspace }) {
  const shown = section.clauses.filter((clause) => workspace.filter.shown.value.has(clause));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={`section-${section.id}`} class="section">
      <h2 id={`section-${section.id}`} lang={workspace.edition.sourceLocale} tabIndex={-1}>
        {section.heading}
      </h2>
      <ol>
        {shown.map((clause) => (
          <ClauseRow key={clause.id} clause={clause} workspace={workspace} />
        ))}
      </ol>
    </section>
  );
}

function Outdated({ workspace }: { readonly workspace: Workspace }) {
  if (!workspace.outdated.value) return null;
  return (
    <div class="failure">
      <p>The source has other clauses by now. What you typed is kept when you load them.</p>
      <button type="button" onClick={() => window.location.reload()}>
        Load them
      </button>
    </div>
  );
}

function NothingShown({ workspace }: { readonly workspace: Workspace }) {
  if (workspace.filter.shown.value.size > 0) return null;
  return <p class="nothing">No clause is like this.</p>;
}
