import {
  BuilderElement,
  createSpacing,
  type IRunStylePropertiesOptions,
  LineRuleType,
  OnOffElement,
  RunPropertiesDefaults,
  type XmlComponent,
} from 'docx';
import type { Flow } from '../../flow/flow.ts';
import type { ThemeTokens } from '../../theme/theme.ts';
import { isEastAsian, localeTag } from './locale-tag.ts';
import { halfPoints, hex, twips } from './units.ts';

type BodyStyle = ThemeTokens['text']['body'];

/**
 * What every style starts from (`w:docDefaults`): fonts, languages, body text. Built here because docx offers neither
 * widow control nor the spacing between scripts among its defaults; of several, its style sheet keeps the last.
 */
export function documentDefaults(flow: Flow, tokens: ThemeTokens): XmlComponent {
  const properties = new BuilderElement({ name: 'w:pPr', children: paragraphDefaults(flow, tokens) });
  return new BuilderElement({
    name: 'w:docDefaults',
    children: [
      new RunPropertiesDefaults(runDefaults(flow, tokens)),
      new BuilderElement({ name: 'w:pPrDefault', children: [properties] }),
    ],
  });
}

/** The style of body text: Hangul wants more leading. */
export function bodyStyle(flow: Flow, tokens: ThemeTokens): BodyStyle {
  return flow.breaking === 'keep-all' ? tokens.text.bodyHangul : tokens.text.body;
}

function runDefaults(flow: Flow, tokens: ThemeTokens): IRunStylePropertiesOptions {
  const size = halfPoints(bodyStyle(flow, tokens).size);
  return {
    font: fonts(flow, tokens),
    color: hex(tokens.colours.text),
    size,
    sizeComplexScript: size,
    ...(flow.direction === 'rtl' ? { rightToLeft: true } : {}),
    language: languages(flow),
  };
}

/** In the order of the schema (CT_PPrBase). */
function paragraphDefaults(flow: Flow, tokens: ThemeTokens): readonly XmlComponent[] {
  const { leading } = bodyStyle(flow, tokens);
  // Word would set a space between a digit and Hangul: `2026 년`.
  const unspaced = flow.breaking === 'keep-all' ? ['w:autoSpaceDE', 'w:autoSpaceDN'] : [];
  return [
    new OnOffElement('w:widowControl', true),
    ...unspaced.map((name) => new OnOffElement(name, false)),
    ...(flow.direction === 'rtl' ? [new OnOffElement('w:bidi', true)] : []),
    createSpacing({ after: twips(leading * 0.5), line: twips(leading), lineRule: LineRuleType.AT_LEAST }),
  ];
}

/** Latin and Hangul have a font each; without the second, Word falls back to a Japanese one. */
function fonts(flow: Flow, tokens: ThemeTokens) {
  const { latin, eastAsian } = tokens.fonts.word;
  return {
    ascii: latin,
    hAnsi: latin,
    cs: latin,
    eastAsia: eastAsian,
    ...(flow.breaking === 'keep-all' ? { hint: 'eastAsia' } : {}),
  };
}

/**
 * Word keeps a language for Latin letters and one for East Asian characters. Latin words in a Korean text are never
 * Korean: were they said to be, LibreOffice would break lines within them.
 */
function languages({ locale, web }: Flow) {
  const value = localeTag(locale);
  if (!isEastAsian(locale)) return { value, eastAsia: 'ko-KR' };
  const source = web.locales.find((other) => other.source && !isEastAsian(other.locale));
  return { value: localeTag(source?.locale ?? 'en'), eastAsia: value };
}
