import type { Locale } from '../../ast/notice.ts';
import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { layoutNeeds, scriptCode, unmetNeeds } from '../../locale/script.ts';
import type { Rule } from '../rule.ts';

/** A script that paper cannot show right would come out as boxes, or as words that run the wrong way. */
export const scriptUnsupported: Rule = {
  scope: 'notice',
  code: 'script-unsupported',
  *check({ source, placeOf }) {
    for (const locale of [source.sourceLocale, ...source.translations]) {
      const needs = unmetNeeds(locale).map((need) => layoutNeeds[need]);
      if (needs.length === 0) continue;
      yield diagnostic('script-unsupported', {
        message: `\`${locale}\` is written in the ${scriptName(locale)} script, and the PDF does not have what it needs: ${needs.join(', ')}`,
        span: placeOf(locale === source.sourceLocale ? 'locale' : 'translations'),
        notice: source.id,
        locale,
        hint: `leave \`${locale}\` out until the PDF has it`,
      });
    }
  },
};

const names = new Intl.DisplayNames('en', { type: 'script' });

function scriptName(locale: Locale): string {
  return names.of(scriptCode(locale)) ?? scriptCode(locale);
}
