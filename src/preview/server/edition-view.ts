import type { JurisdictionCode, Locale, Notice } from '../../ast/notice.ts';
import { proseOf } from '../../ast/walk.ts';
import { scriptOf } from '../../locale/script.ts';
import type { Words } from '../../locale/words.ts';
import { codesIn } from '../../lower/notice-for.ts';
import type { EditionView } from '../protocol.ts';
import { filesOf, jurisdictionPlace } from './edition-files.ts';
import type { KeptEdition } from './kept-edition.ts';

/** How an edition is named to the page, with the addresses of its files. */
export function editionView(
  { name, ground, isHeld }: KeptEdition,
  { revision, words }: { readonly revision: string; readonly words: Words },
): EditionView {
  const locale = name.locale as Locale;
  const place = { notice: name.notice, locale, code: null };
  return {
    ...name,
    localeName: words.phrases(locale).say('localeName'),
    direction: scriptOf(locale).direction,
    title: ground === null ? '' : titleOf(ground.edition),
    state: ground === null ? 'missing' : isHeld ? 'held' : 'current',
    revision,
    files: ground === null ? [] : filesOf(place, revision),
    jurisdictions:
      ground === null
        ? []
        : codesOf(ground.edition).map((code) => ({
            code,
            files: filesOf(jurisdictionPlace(place, code), revision),
          })),
  };
}

function titleOf({ title }: Notice): string {
  return proseOf(title.children).replace(/\s+/g, ' ');
}

function codesOf(notice: Notice): readonly JurisdictionCode[] {
  return [...codesIn(notice)].sort();
}
