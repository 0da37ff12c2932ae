import { focusSection } from '../move-focus.ts';
import type { SectionModel } from '../workspace.ts';
import { Progress } from './progress.tsx';

/** The way to each section, with how far it is. Where the window is narrow it is folded away. */
export function SectionList({ sections }: { readonly sections: readonly SectionModel[] }) {
  const wide = window.matchMedia('(min-width: 70rem)').matches;
  return (
    <nav class="sections" aria-label="Sections">
      <details open={wide}>
        <summary>Sections</summary>
        <ul>
          {sections.map((section) => (
            <li key={section.id} data-depth={Math.min(section.depth, 3)}>
              <a
                href={`#section-${section.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusSection(section.id);
                }}
              >
                <span class="section-name">{section.heading}</span>
                <Progress clauses={section.clauses} />
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
