import { readFileSync } from 'node:fs';
import { type Theme, themeTokens } from '../../../src/theme/theme.ts';

const template = (name: string): string =>
  readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8');

/** The theme that Stele ships, without the fonts of paper, which no web page needs. */
export const shippedTheme: Theme = {
  tokens: themeTokens.parse(JSON.parse(template('theme.json'))),
  page: {
    html: template('page.html'),
    notice: template('notice.css'),
    css: template('page.css'),
    redline: template('redline.css'),
    script: template('page.js'),
  },
  fonts: {
    regular: [new Uint8Array()],
    bold: [new Uint8Array()],
    italic: [new Uint8Array()],
    boldItalic: [new Uint8Array()],
  },
};

export const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
