import type { Clause } from '../../ast/notice.ts';
import { proseOf } from '../../ast/walk.ts';
import { emailsOf } from '../facts/emails.ts';
import { type Stretch, withoutStretches } from '../facts/stretch.ts';
import { urlsOf } from '../facts/urls.ts';
import { findingInPair, isOrAre, listed } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Where a link leads is the source's to say: a translation may not bring an address as bare words. */
export const linkInText: Rule = {
  scope: 'pair',
  code: 'link-in-text',
  *check(pair) {
    const known = new Set(urlsIn(pair.source).map(({ text }) => text));
    const added = urlsIn(pair.target).filter(({ text }) => !known.has(text));
    if (added.length === 0) return;
    const names = added.map(({ text }) => text);
    yield findingInPair('link-in-text', pair, {
      message: `${listed(names)} ${isOrAre(names)} not in the source`,
      hint: 'a translation puts its words in the tags of the source’s links',
      at: added[0],
    });
  },
};

function urlsIn(clause: Clause): readonly Stretch[] {
  const text = proseOf(clause.children);
  return urlsOf(withoutStretches(text, emailsOf(text)));
}
