import { HtmlValidate } from 'html-validate';
import type { ConditionResult } from '../condition-result.ts';
import { packageVersion } from './package-version.ts';
import type { BuiltPage } from './pages.ts';

/** The recommended rules, but for what two of them cannot know. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The id of a clause has a point in it, as HTML allows. The strict rule thinks of selectors that nobody escapes.
    'valid-id': ['error', { relaxed: true }],
    // A telephone number keeps the hyphens that it was written with; `page.css` keeps it on one line.
    'tel-non-breaking': ['error', { ignoreClasses: ['stele-telephone'] }],
  },
});

export async function checkedByHtmlValidate(pages: readonly BuiltPage[]): Promise<ConditionResult> {
  const findings: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results) {
      for (const { line, ruleId, message } of messages)
        findings.push(`${path}:${line}: ${ruleId}: ${message}`);
    }
  }
  return {
    condition: `html-validate ${packageVersion('html-validate')}`,
    says: 'no error, no warning by the recommended rules',
    findings,
  };
}
