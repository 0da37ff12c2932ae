import { checkedEditions } from '../build/checked-editions.ts';
import type { Compiled } from '../build/compile.ts';
import { type ProjectSources, sourceText } from '../build/project.ts';
import { hasErrors, withStaleAllowed } from '../diagnostic/diagnostic.ts';
import { findingOf } from '../diagnostic/finding.ts';
import { placesIn } from '../diagnostic/places.ts';
import type { CheckOptions } from './check-options.ts';
import type { Checked } from './checked.ts';

/** What was found in a project, as severe as the options ask. */
export function checkedFor(
  { allowStale = false }: Pick<CheckOptions, 'allowStale'>,
  compiled: Pick<Compiled, 'notices' | 'diagnostics'>,
  sources: ProjectSources,
): Checked {
  const diagnostics = allowStale ? withStaleAllowed(compiled.diagnostics) : compiled.diagnostics;
  const places = placesIn((path) => sourceText(sources, path));
  return {
    ok: !hasErrors(diagnostics),
    findings: diagnostics.map((one) => findingOf(one, places)),
    editions: checkedEditions(compiled),
  };
}
