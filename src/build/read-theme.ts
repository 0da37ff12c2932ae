import type { Span } from '../ast/notice.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { templateFaults } from '../format/html/template-faults.ts';
import { describeIssue, issueWords } from '../syntax/issue-words.ts';
import { type JsonPair, readJsonObject } from '../syntax/read-json.ts';
import { readText, type SourceFile, startOf } from '../syntax/text-file.ts';
import { type FontShelf, openShelf } from '../theme/font-shelf.ts';
import { extendTokens, isShippedTheme, type RawTokens, shippedThemeNames } from '../theme/shipped-themes.ts';
import { type Theme, themeTokens } from '../theme/theme.ts';
import type { ProjectSources } from './project.ts';

/** A theme whose fonts are on their shelf: which of them are needed is known when the texts are. */
export interface ReadTheme extends Omit<Theme, 'fonts'> {
  readonly shelf: FontShelf;
  /** Where the theme names its fonts. */
  readonly fontsSpan: Span;
}

/** Reads the templates. `null` where one of them cannot be read or the tokens are not those of a theme. */
export function readTheme({
  templates,
  shippedThemes,
  readFont,
}: ProjectSources): Reported<ReadTheme | null> {
  const html = readText(templates.html);
  const notice = readText(templates.notice);
  const css = readText(templates.css);
  const redline = readText(templates.redline);
  const script = readText(templates.script);
  const { value: pairs, diagnostics } = readJsonObject(templates.theme);
  const raw = withExtended(pairs, shippedThemes);
  const texts = [html, notice, css, redline, script].flatMap((text) => text.diagnostics);
  const found: Diagnostic[] = [...texts, ...diagnostics, ...raw.diagnostics];
  if (found.length > 0) return { value: null, diagnostics: found };
  const tokens = themeTokens.safeParse(raw.value, { error: issueWords });
  if (!tokens.success) {
    return {
      value: null,
      diagnostics: tokens.error.issues.map((issue) =>
        diagnostic('json-invalid', {
          message: `the theme is not one: ${describeIssue(issue)}`,
          span: pairs.find(({ key }) => key === issue.path[0])?.keySpan ?? startOf(templates.theme.path),
        }),
      ),
    };
  }
  const faults = templateFaults(html.value.text);
  if (faults.length > 0) {
    const span = startOf(templates.html.path);
    return {
      value: null,
      diagnostics: faults.map((message) => diagnostic('template-invalid', { message, span })),
    };
  }
  const page = {
    html: html.value.text,
    notice: notice.value.text,
    css: css.value.text,
    redline: redline.value.text,
    script: script.value.text,
  };
  const shelf = openShelf(tokens.data.fonts.paper, readFont);
  const named = pairs.find(({ key }) => key === 'fonts') ?? pairs.find(({ key }) => key === 'extends');
  const fontsSpan = named?.keySpan ?? startOf(templates.theme.path);
  const lacking = missingFonts({ shelf, fontsSpan });
  if (lacking.length > 0) return { value: null, diagnostics: lacking };
  return { value: { tokens: tokens.data, page, shelf, fontsSpan }, diagnostics: [] };
}

/** The tokens of the file; where it has `extends`, they stand over those of the theme that this names. */
function withExtended(
  pairs: readonly JsonPair[],
  shipped: ProjectSources['shippedThemes'],
): Reported<RawTokens> {
  const extended = pairs.find(({ key }) => key === 'extends');
  const own = tokensOf(pairs.filter((pair) => pair !== extended));
  if (extended === undefined) return { value: own, diagnostics: [] };
  const base = isShippedTheme(extended.value) ? shipped.get(extended.value) : undefined;
  if (base !== undefined) {
    return { value: extendTokens(tokensOf(readJsonObject(base).value), own), diagnostics: [] };
  }
  const names = shippedThemeNames.map((name) => `\`${name}\``).join(' and ');
  const message = `there is no theme \`${String(extended.value)}\` to extend; Stele ships ${names}`;
  return { value: own, diagnostics: [diagnostic('json-invalid', { message, span: extended.span })] };
}

/** The theme with what it extends written out; as it is where it extends nothing, or cannot be read. */
export function wholeTheme({ templates, shippedThemes }: ProjectSources): SourceFile {
  const { theme } = templates;
  const { value: pairs } = readJsonObject(theme);
  const { value, diagnostics } = withExtended(pairs, shippedThemes);
  if (!pairs.some(({ key }) => key === 'extends') || diagnostics.length > 0) return theme;
  return { path: theme.path, bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`) };
}

function tokensOf(pairs: readonly JsonPair[]): RawTokens {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
}

/** What the theme's fonts lack: each package that was wanted and is not installed is a diagnostic that names it. */
export function missingFonts({ shelf, fontsSpan }: Pick<ReadTheme, 'shelf' | 'fontsSpan'>): Diagnostic[] {
  return shelf.missing().map((name) =>
    diagnostic('template-invalid', {
      message: `the theme’s fonts are in the npm package \`${name}\`, which is not installed`,
      span: fontsSpan,
      hint: `run \`npm install ${name}\`, or name another family in \`fonts.paper\``,
    }),
  );
}
