import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import {
  type BareEditions,
  bareEditions,
  editionFormats,
  importEdition,
  wrongIn,
} from '../support/imported-editions.ts';

let editions: BareEditions;
beforeAll(async () => {
  editions = await bareEditions();
}, 60_000);

const everyEdition = editionFormats.flatMap((format) =>
  (['ko', 'ms'] as const).map((tag) => ({ format, locale: tag as Locale })),
);

describe('an edition of our own without its ids', () => {
  it.each(everyEdition)('should come back from $format in $locale as the catalog has it', (edition) => {
    const text = editions.texts.get(edition.locale)?.get(edition.format) ?? '';
    const truth = editions.truth.get(edition.locale) ?? new Map();
    const alignment = importEdition(editions.notice, { text, ...edition });
    expect(wrongIn(alignment, truth)).toEqual([]);
    expect(alignment.aligned.length).toBeGreaterThanOrEqual(0.95 * truth.size);
    expect(alignment.aligned.length + alignment.left.length).toBe(truth.size);
  });

  it.each(['ko', 'ms'] as const)(
    'should never give a clause another text, though paragraphs of the %s file are lost, doubled and swapped',
    (tag) => {
      const locale = tag as Locale;
      const lines = (editions.texts.get(locale)?.get('Markdown') ?? '').split('\n');
      const truth = editions.truth.get(locale) ?? new Map();
      const shares: number[] = [];
      fc.assert(
        fc.property(fc.array(damage, { minLength: 1, maxLength: 5 }), (damages) => {
          const text = damages
            .reduce<readonly string[]>((before, one) => damaged(before, one), lines)
            .join('\n');
          const alignment = importEdition(editions.notice, { text, format: 'Markdown', locale });
          shares.push(alignment.aligned.length / truth.size);
          expect(wrongIn(alignment, truth)).toEqual([]);
        }),
        { numRuns: 4, seed: 20_261_102, endOnFailure: true, examples: [[hardest[tag]]] },
      );
      expect(Math.min(...shares)).toBeGreaterThan(0.85);
    },
    60_000,
  );
});

interface Damage {
  readonly kind: 'lose' | 'double' | 'swap';
  readonly at: number;
  readonly by: number;
}

/** `at`: which paragraph, of all; `by`: how many of its kind on the other of two swapped ones stands. */
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('lose', 'double', 'swap'),
  at: fc.nat(10_000),
  by: fc.integer({ min: 1, max: 6 }),
});

const damageOf = (kind: Damage['kind'], at: number, by: number): Damage => ({ kind, at, by });

/** What an alignment that looks at order alone gets wrong. */
const hardest = {
  ko: [
    damageOf('swap', 8, 2),
    damageOf('swap', 1103, 3),
    damageOf('lose', 9799, 2),
    damageOf('lose', 6789, 1),
    damageOf('double', 3, 2),
  ],
  ms: [
    damageOf('swap', 5759, 5),
    damageOf('swap', 4524, 6),
    damageOf('swap', 6, 2),
    damageOf('swap', 7586, 2),
    damageOf('swap', 9997, 5),
  ],
};

function damaged(lines: readonly string[], { kind, at, by }: Damage): readonly string[] {
  const places = lines.flatMap((line, index) => (kindOf(line) === null ? [] : [index]));
  const place = places[at % places.length] ?? 0;
  const line = lines[place] ?? '';
  const before = lines.slice(0, place);
  const after = lines.slice(place + 1);
  switch (kind) {
    case 'lose':
      return [...before, ...after];
    case 'double':
      return [...before, line, ...(kindOf(line) === 'text' ? [''] : []), line, ...after];
    case 'swap': {
      const same = places.filter((other) => other > place && kindOf(lines[other] ?? '') === kindOf(line));
      const other = same[Math.min(by, same.length) - 1];
      if (other === undefined) return lines;
      return lines.map((own, index) =>
        index === place ? (lines[other] ?? '') : index === other ? line : own,
      );
    }
  }
}

/** What a line of Markdown is: lines that are part of something else are left alone. */
function kindOf(line: string): string | null {
  if (/^\s*$|^#|^\||\\$|^\s+[^\s-]|^</.test(line)) return null;
  return /^ *(?:-|\d+\.) /.exec(line)?.[0].replace(/\d+/, '1') ?? 'text';
}
