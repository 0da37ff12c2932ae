import { readFileSync } from 'node:fs';
import { type Theme, themeTokens } from '../../../src/theme/theme.ts';

const none = [new Uint8Array()] as const;

/** The theme that Stele ships, without the fonts and the page, which Word does without. */
export const testTheme: Theme = {
  tokens: themeTokens.parse(JSON.parse(readFileSync('templates/theme.json', 'utf8'))),
  page: { html: '', notice: '', css: '', redline: '', script: '' },
  fonts: { regular: none, bold: none, italic: none, boldItalic: none },
};
