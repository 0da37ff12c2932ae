import {
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
  UnderlineType,
} from 'docx';
import type { Flow, FlowBlock } from '../../flow/flow.ts';
import type { ThemeTokens } from '../../theme/theme.ts';
import { bodyStyle } from './document-defaults.ts';
import { contentsStyleId, deepestContents, headingStyleIds, styleIds } from './style-ids.ts';
import { eighths, halfPoints, hex, twips } from './units.ts';

type TextToken = keyof Omit<ThemeTokens['text'], 'headings'>;
type TextStyle = ThemeTokens['text'][TextToken];

/** Every style of the document, from the theme's tokens; fonts and languages stand in `documentDefaults`. */
export function documentStyles(flow: Flow, tokens: ThemeTokens): IStylesOptions {
  const { colours, text } = tokens;
  const body = bodyStyle(flow, tokens);
  return {
    default: {
      hyperlink: {
        run: { color: hex(colours.link), underline: { type: UnderlineType.SINGLE } },
      },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...headingStyles(tokens),
      ...contentsStyles(tokens),
      based(styleIds.coverLine, 'Subtitle', {
        next: 'Normal',
        uiPriority: 11,
        run: { color: hex(colours.muted) },
        paragraph: { spacing: { ...leading(body), after: 0 } },
      }),
      ...effectiveStyles(flow, tokens),
      ...bannerStyles(flow, tokens),
      based(styleIds.contentsHeading, 'TOC Heading', {
        next: 'Normal',
        uiPriority: 39,
        run: { bold: true, color: hex(colours.heading), ...size(text.headings[1]) },
        paragraph: {
          keepNext: true,
          spacing: { ...leading(text.headings[1]), before: twips(24), after: twips(6) },
        },
      }),
      based(styleIds.listItem, 'List Paragraph', {
        paragraph: { spacing: { ...leading(body), after: twips(body.leading * 0.35) } },
      }),
      based(styleIds.listContinue, 'List Continue', {
        paragraph: { spacing: { ...leading(body), after: twips(body.leading * 0.35) } },
      }),
      based(styleIds.caption, 'caption', {
        next: 'Normal',
        uiPriority: 35,
        run: { bold: true, color: hex(colours.heading), ...size(text.caption) },
        paragraph: {
          keepNext: true,
          spacing: { ...leading(text.caption), before: twips(8), after: twips(4) },
        },
      }),
      based(styleIds.tableText, 'Table Text', {
        // LibreOffice lets the document's own colour win over a run's style in a cell whose style has none.
        run: { color: hex(colours.text), ...size(text.cell) },
        paragraph: { spacing: { ...leading(text.cell), after: 0 } },
      }),
      based(styleIds.tableHeading, 'Table Heading', {
        run: { bold: true, color: hex(colours.heading), ...size(text.cell) },
        paragraph: { spacing: { ...leading(text.cell), after: 0 } },
      }),
      based(styleIds.tableEnd, 'Table End', {
        paragraph: { spacing: { line: twips(text.note.leading), lineRule: LineRuleType.EXACT, after: 0 } },
      }),
      ...runningStyles(tokens),
    ],
    characterStyles: [
      { id: 'Strong', name: 'Strong', basedOn: 'DefaultParagraphFont', run: { bold: true } },
      {
        id: styleIds.caveat,
        name: 'Caveat',
        basedOn: 'DefaultParagraphFont',
        run: { bold: true, color: hex(colours.warning) },
      },
    ],
  };
}

/** The line below the heading of a part with an effective day of its own: a document without one has no such style. */
function effectiveStyles(flow: Flow, tokens: ThemeTokens): readonly IParagraphStyleOptions[] {
  if (!hasEffectiveLine(flow.blocks)) return [];
  const body = bodyStyle(flow, tokens);
  return [
    based(styleIds.effectiveLine, 'Effective Line', {
      next: 'Normal',
      run: { color: hex(tokens.colours.muted) },
      paragraph: { keepNext: true, spacing: { ...leading(body), after: twips(body.leading * 0.35) } },
    }),
  ];
}

function hasEffectiveLine(blocks: readonly FlowBlock[]): boolean {
  return blocks.some(
    (block) => block.type === 'part' && (block.effective !== null || hasEffectiveLine(block.blocks)),
  );
}

/** A tinted box with a rule at its start: Word draws one around neighbours with equal borders and indents. */
function bannerStyles(flow: Flow, tokens: ThemeTokens): readonly IParagraphStyleOptions[] {
  const { colours } = tokens;
  const body = bodyStyle(flow, tokens);
  const edge = (colour: string, width: number, space: number) =>
    ({ style: BorderStyle.SINGLE, color: hex(colour), size: eighths(width), space }) as const;
  const box = {
    indent: { start: twips(bannerEdge), end: twips(bannerEdge) },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(colours.tint) },
    border: {
      top: edge(colours.tint, 0.5, 6),
      bottom: edge(colours.tint, 0.5, 6),
      left: edge(colours.warning, 3, 8),
      right: edge(colours.tint, 0.5, 8),
    },
    spacing: { ...leading(body), after: twips(body.leading * 0.25) },
    keepLines: true,
  };
  return [
    based(styleIds.bannerTitle, 'Banner Title', {
      next: styleIds.banner,
      run: { bold: true, color: hex(colours.warning) },
      paragraph: { ...box, keepNext: true, spacing: { ...box.spacing, before: twips(body.leading) } },
    }),
    based(styleIds.banner, 'Banner', { paragraph: box }),
    based(styleIds.caveatLine, 'Caveat Line', {
      paragraph: { keepNext: true, spacing: { ...leading(body), after: twips(body.leading * 0.2) } },
    }),
  ];
}

/** How far the banner's words stand in from the margins, in points: its rule and its tint reach them. */
const bannerEdge = 11;

function headingStyles(tokens: ThemeTokens): readonly IParagraphStyleOptions[] {
  const { colours, text } = tokens;
  const [second, third, fourth] = text.headings;
  const heading = { bold: true, color: hex(colours.heading) };
  const title: IParagraphStyleOptions = {
    ...headingBase(headingStyleIds[1], 'Title'),
    uiPriority: 10,
    run: { ...heading, ...size(text.title) },
    paragraph: { keepNext: true, spacing: { ...leading(text.title), after: twips(10) } },
  };
  const parts = [second, third, fourth, fourth, fourth, fourth].map((style, index) => ({
    ...headingBase(`Heading${index + 1}`, `heading ${index + 1}`),
    run: { ...heading, ...size(style) },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: index,
      spacing: { ...leading(style), before: twips(style.leading), after: twips(style.leading * 0.35) },
    },
  }));
  return [title, ...parts];
}

function headingBase(id: string, name: string) {
  return { id, name, basedOn: 'Normal', next: 'Normal', uiPriority: 9, quickFormat: true } as const;
}

function contentsStyles(tokens: ThemeTokens): readonly IParagraphStyleOptions[] {
  const { body } = tokens.text;
  return Array.from({ length: deepestContents }, (_, index) =>
    based(contentsStyleId(index + 1), `toc ${index + 1}`, {
      next: 'Normal',
      uiPriority: 39,
      paragraph: {
        spacing: { ...leading(body), after: twips(2) },
        indent: { start: twips(14 * index) },
      },
    }),
  );
}

function runningStyles(tokens: ThemeTokens): readonly IParagraphStyleOptions[] {
  const { colours, text } = tokens;
  const look = {
    uiPriority: 99,
    run: { color: hex(colours.muted), ...size(text.running) },
    paragraph: { spacing: { ...leading(text.running), after: 0 } },
  };
  return [based(styleIds.header, 'header', look), based(styleIds.footer, 'footer', look)];
}

function based(
  id: string,
  name: string,
  options: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...options };
}

function size(style: TextStyle) {
  return { size: halfPoints(style.size), sizeComplexScript: halfPoints(style.size) };
}

/** A font that is taller than the theme's leading pushes its line apart, and is not cut off. */
function leading(style: TextStyle) {
  return { line: twips(style.leading), lineRule: LineRuleType.AT_LEAST };
}
