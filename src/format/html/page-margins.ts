import { assertNever } from '../../ast/assert-never.ts';
import type { Flow, FlowRun } from '../../flow/flow.ts';
import type { ThemeTokens } from '../../theme/theme.ts';
import { paperFontList } from './paper-font-list.ts';

/**
 * The `@page` rules of an edition: paper, margins, and in these what runs along every page, as on the PDF's. Custom
 * properties do not reach page margins, so that all of it is written out.
 */
export function pageMargins({ running, direction }: Flow, tokens: ThemeTokens): string {
  const { margins, size } = tokens.paper;
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const boxes = [
    [`top-${start}`, running.head],
    [`bottom-${start}`, running.foot],
    [`bottom-${end}`, running.folio],
  ] as const;
  const style = runningStyle(tokens);
  return [
    '@page {',
    `  size: ${size};`,
    `  margin: ${margins.top}pt ${margins.side}pt ${margins.bottom}pt;`,
    ...boxes
      .filter(([, runs]) => runs.length > 0)
      .map(([place, runs]) => `  @${place} { content: ${contentOf(runs)}; ${style} }`),
    '}',
    '',
    '@page :first {',
    `  @top-${start} { content: none; }`,
    '}',
    '',
  ].join('\n');
}

function runningStyle({ colours, fonts, text }: ThemeTokens): string {
  const { size, leading } = text.running;
  return `color: ${colours.muted}; font: ${size}pt/${leading}pt ${paperFontList(fonts)}; font-variant-numeric: tabular-nums;`;
}

function contentOf(runs: readonly FlowRun[]): string {
  return runs.map(pieceOf).join(' ');
}

function pieceOf(run: FlowRun): string {
  switch (run.type) {
    case 'text':
      return cssString(run.text);
    case 'break':
      return cssString(' ');
    case 'field':
      // No style sheet knows the page that an anchor stands on.
      return run.field === 'page-of' ? cssString('') : `counter(${run.field})`;
    default:
      return assertNever(run);
  }
}

/** Text as a string of CSS, which no character of it ends. */
export function cssString(text: string): string {
  const safe = text.replace(
    /["\\<\p{Cc}\u2028\u2029]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}
