import type { Flow } from '../../flow/flow.ts';
import type { Theme, ThemeTokens } from '../../theme/theme.ts';
import { pageMargins } from './page-margins.ts';
import { paperFontList } from './paper-font-list.ts';

/**
 * The style sheet of the article, which stands in any page: it takes colours and fonts from what is around it, so that of
 * the theme it has only what no page can give. Custom properties of the page's own go before these.
 */
export function noticeStyles({ tokens, page }: Theme): string {
  const { colours, darkColours, screen } = tokens;
  return [
    rule(':where(.stele-notice)', [
      `--stele-own-measure: ${screen.measure}em;`,
      `--stele-own-warning: light-dark(${colours.warning}, ${darkColours.warning});`,
    ]),
    ended(page.notice),
  ].join('\n');
}

/**
 * The tokens of the theme as custom properties, for light and dark screens and for paper, what runs along the printed
 * pages of the edition, then the theme's style sheet.
 */
export function pageStyles(flow: Flow, { tokens, page }: Theme): string {
  return [
    rule(':root', [
      ...colourProperties(tokens.colours),
      `--stele-font: ${tokens.fonts.screen};`,
      `--stele-measure: ${tokens.screen.measure}em;`,
      ...paperProperties(tokens),
    ]),
    // Paper stays light, whatever the reader's screen is.
    `@media screen and (prefers-color-scheme: dark) {\n${rule(':root', colourProperties(tokens.darkColours))}}\n`,
    pageMargins(flow, tokens),
    ended(page.css),
  ].join('\n');
}

/** The style sheet of a redline's page, by its name beside that page. */
export const redlineStylesName = 'redline.css';

/** `redline.css`: what only a redline has. UTF-8. */
export function redlineStyles({ page }: Theme): Uint8Array {
  return new TextEncoder().encode(ended(page.redline));
}

function ended(css: string): string {
  return css.endsWith('\n') ? css : `${css}\n`;
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector} {\n${declarations.map((declaration) => `  ${declaration}\n`).join('')}}\n`;
}

function colourProperties(colours: ThemeTokens['colours']): readonly string[] {
  return Object.entries(colours).map(([name, colour]) => `--stele-${name}: ${colour};`);
}

/** Sizes on paper; leading as a multiple of the size, which is what `line-height` takes. */
function paperProperties({ text, fonts }: ThemeTokens): readonly string[] {
  const [second, third, fourth] = text.headings;
  const styles = {
    cell: text.cell,
    caption: text.caption,
    note: text.note,
    title: text.title,
    'heading-2': second,
    'heading-3': third,
    'heading-4': fourth,
  };
  return [
    `--stele-paper-font: ${paperFontList(fonts)};`,
    // The unit of all distances.
    `--stele-paper-line: ${text.body.leading}pt;`,
    `--stele-paper-text: ${text.body.size}pt;`,
    `--stele-paper-leading: ${ratio(text.body)};`,
    `--stele-paper-text-hangul: ${text.bodyHangul.size}pt;`,
    `--stele-paper-leading-hangul: ${ratio(text.bodyHangul)};`,
    ...Object.entries(styles).flatMap(([name, style]) => [
      `--stele-paper-${name}: ${style.size}pt;`,
      `--stele-paper-${name}-leading: ${ratio(style)};`,
    ]),
  ];
}

function ratio({ size, leading }: ThemeTokens['text']['body']): string {
  return String(Math.round((leading / size) * 1000) / 1000);
}
