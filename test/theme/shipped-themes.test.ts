import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extendTokens, shippedThemeNames, shippedThemes } from '../../src/theme/shipped-themes.ts';
import { themeTokens } from '../../src/theme/theme.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return red * 0.2126 + green * 0.7152 + blue * 0.0722;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(shippedThemeNames)('the theme %s', (name) => {
  const tokens = themeTokens.parse(JSON.parse(readFileSync(shippedThemes[name], 'utf8')));

  test.each(['colours', 'darkColours'] as const)('can be read on its grounds: %s', (set) => {
    const { text, muted, heading, link, warning, page, tint } = tokens[set];
    for (const ground of [page, tint, ...(set === 'colours' ? ['#ffffff'] : [])]) {
      for (const colour of [text, muted, heading, link, warning]) {
        expect([colour, ground, contrast(colour, ground) >= 4.5]).toEqual([colour, ground, true]);
      }
    }
  });
});

test('the themes differ in fonts, paper and colours', () => {
  const [standard, serif] = shippedThemeNames.map((name) =>
    themeTokens.parse(JSON.parse(readFileSync(shippedThemes[name], 'utf8'))),
  );
  expect([standard?.fonts.paper, serif?.fonts.paper]).toEqual(['pretendard', 'source-serif']);
  expect([standard?.paper.size, serif?.paper.size]).toEqual(['A4', 'Letter']);
  expect(standard?.colours.heading).not.toBe(serif?.colours.heading);
});

describe('extendTokens', () => {
  test('joins objects name by name and replaces all else whole', () => {
    expect(extendTokens({ a: { b: 1, c: [1, 2] }, d: 4 }, { a: { c: [3], e: 5 } })).toEqual({
      a: { b: 1, c: [3], e: 5 },
      d: 4,
    });
    expect(extendTokens({ a: { b: 1 } }, { a: 2, f: {} })).toEqual({ a: 2, f: {} });
    expect(extendTokens({ a: [1] }, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
  });
});
