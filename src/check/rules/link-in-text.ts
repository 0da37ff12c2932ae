import { proseOf } from '../../ast/walk.ts';
import { urlsOf } from '../../facts/urls.ts';
import { findingInPair, isOrAre, listed } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Where a link leads is the source's to say: a translation may not bring an address as bare words. */
export const linkInText: Rule = {
  scope: 'pair',
  code: 'link-in-text',
  *check(pair) {
    const known = new Set(urlsOf(proseOf(pair.source.children)).map(({ text }) => text));
    const added = urlsOf(proseOf(pair.target.children)).filter(({ text }) => !known.has(text));
    if (added.length === 0) return;
    const names = added.map(({ text }) => text);
    yield findingInPair('link-in-text', pair, {
      message: `${listed(names)} ${isOrAre(names)} not in the source`,
      hint: 'a translation puts its words in the tags of the source’s links',
      at: added[0],
    });
  },
};
