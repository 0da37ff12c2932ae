import type { Notice } from '../ast/notice.ts';
import { clausesOf } from '../ast/walk.ts';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import type { ReadStatus } from '../status/status-file.ts';
import { startOf } from '../syntax/text-file.ts';

/** Suppressions in clauses that the notice has no more; no rule looks at those. */
export function straySuppressions(
  source: Notice,
  { value: { notice, locale, records }, places }: ReadStatus,
): readonly Diagnostic[] {
  const suppressed = [...records].filter(([, record]) => record.suppressed.length > 0);
  if (suppressed.length === 0) return [];
  const live = new Set([...clausesOf(source)].map(({ clause }) => clause.id));
  return suppressed.flatMap(([id, record]) =>
    live.has(id)
      ? []
      : record.suppressed.map(({ code }) =>
          diagnostic('suppression-unused', {
            message: `\`${code}\` is suppressed in \`${id}\`, which the notice has no more`,
            span: places.get(id) ?? startOf(`locales/${locale}/${notice}.json`),
            notice,
            locale,
            clause: id,
            hint: `\`stele suppress ${locale} ${id} ${code} --lift\` takes the suppression back`,
          }),
        ),
  );
}
