import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { templateFaults } from '../format/html/template-faults.ts';
import { describeIssue, issueWords } from '../syntax/issue-words.ts';
import { readJsonObject } from '../syntax/read-json.ts';
import { readText, startOf } from '../syntax/text-file.ts';
import { type Theme, themeTokens } from '../theme/theme.ts';
import type { ProjectSources } from './project.ts';

/** Reads the templates. `null` where one of them cannot be read or the tokens are not those of a theme. */
export function readTheme({ templates, fontFiles }: ProjectSources): Reported<Theme | null> {
  const html = readText(templates.html);
  const css = readText(templates.css);
  const { value: pairs, diagnostics } = readJsonObject(templates.theme);
  const found: Diagnostic[] = [...html.diagnostics, ...css.diagnostics, ...diagnostics];
  if (found.length > 0) return { value: null, diagnostics: found };
  const tokens = themeTokens.safeParse(Object.fromEntries(pairs.map(({ key, value }) => [key, value])), {
    error: issueWords,
  });
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
  const page = { html: html.value.text, css: css.value.text };
  return { value: { tokens: tokens.data, page, fonts: fontFiles(tokens.data.fonts.paper) }, diagnostics: [] };
}
