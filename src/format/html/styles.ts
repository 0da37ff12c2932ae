import type { Theme, ThemeTokens } from '../../theme/theme.ts';

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

/** The tokens of the theme as custom properties, for light and dark screens and for paper, then its style sheet. */
export function pageStyles({ tokens, page }: Theme): string {
  const { margins, size } = tokens.paper;
  return [
    rule(':root', [
      ...colourProperties(tokens.colours),
      `--stele-font: ${tokens.fonts.screen};`,
      `--stele-measure: ${tokens.screen.measure}em;`,
      ...paperProperties(tokens.text),
    ]),
    // Paper stays light, whatever the reader's screen is.
    `@media screen and (prefers-color-scheme: dark) {\n${rule(':root', colourProperties(tokens.darkColours))}}\n`,
    // Custom properties do not reach page margins.
    rule('@page', [
      `size: ${size};`,
      `margin: ${margins.top}pt ${margins.side}pt ${margins.bottom}pt;`,
      `@bottom-right { ${pageNumber(tokens)} }`,
    ]),
    ended(page.css),
  ].join('\n');
}

function ended(css: string): string {
  return css.endsWith('\n') ? css : `${css}\n`;
}

/** In figures alone, which every locale reads; a style sheet knows no words. */
function pageNumber({ colours, fonts, text }: ThemeTokens): string {
  const { size, leading } = text.running;
  return [
    "content: counter(page) ' / ' counter(pages);",
    `color: ${colours.muted};`,
    `font: ${size}pt/${leading}pt ${fonts.screen};`,
  ].join(' ');
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector} {\n${declarations.map((declaration) => `  ${declaration}\n`).join('')}}\n`;
}

function colourProperties(colours: ThemeTokens['colours']): readonly string[] {
  return Object.entries(colours).map(([name, colour]) => `--stele-${name}: ${colour};`);
}

/** Sizes on paper; leading as a multiple of the size, which is what `line-height` takes. */
function paperProperties(text: ThemeTokens['text']): readonly string[] {
  const { body, bodyHangul, cell, title, headings } = text;
  const [second, third, fourth] = headings;
  return [
    `--stele-paper-text: ${body.size}pt;`,
    `--stele-paper-leading: ${ratio(body)};`,
    `--stele-paper-leading-hangul: ${ratio(bodyHangul)};`,
    `--stele-paper-cell: ${cell.size}pt;`,
    `--stele-paper-title: ${title.size}pt;`,
    `--stele-paper-heading-2: ${second.size}pt;`,
    `--stele-paper-heading-3: ${third.size}pt;`,
    `--stele-paper-heading-4: ${fourth.size}pt;`,
  ];
}

function ratio({ size, leading }: ThemeTokens['text']['body']): string {
  return String(Math.round((leading / size) * 1000) / 1000);
}
