import type { Clause, Locale } from '../ast/notice.ts';
import { linksOf, proseOf } from '../ast/walk.ts';
import { type Facts, factsOf } from '../facts/facts.ts';
import type { DraftClause } from '../syntax/import/draft.ts';
import { addressKey } from './address-key.ts';

/** What of a text can be known again in its translation. */
export interface Traits {
  /** The bare words; a forced break reads as a line feed. */
  readonly text: string;
  readonly facts: Facts;
  /** The anchors that the text bears. */
  readonly anchors: readonly string[];
  /** What survives translation, with its kind: `link:example.com/a`, `number:14`, `word:firefox`. */
  readonly marks: ReadonlySet<string>;
}

export function sourceTraits(clause: Clause, locale: Locale, url: string): Traits {
  const links = [...linksOf(clause.children)].map(({ target }) =>
    target.type === 'anchor' ? `#${target.id}` : addressKey(target.href, url),
  );
  return traits({ text: proseOf(clause.children), links, anchors: [clause.id], locale });
}

export function targetTraits(clause: DraftClause, locale: Locale, url: string): Traits {
  const links = [...new Set(clause.runs.flatMap(({ marks }) => marks.link ?? []))];
  const anchors = [...clause.names, ...(clause.id === null ? [] : [clause.id])];
  return traits({
    text: draftText(clause),
    links: links.map(({ href }) => addressKey(href, url)),
    anchors,
    locale,
  });
}

/** The words of an imported clause; a forced break reads as a line feed, as in a notice. */
export function draftText({ runs }: DraftClause): string {
  return runs.map((run) => (run.type === 'break' ? '\n' : run.value)).join('');
}

interface Seen {
  readonly text: string;
  readonly links: readonly string[];
  readonly anchors: readonly string[];
  readonly locale: Locale;
}

function traits({ text, links, anchors, locale }: Seen): Traits {
  const facts = factsOf(text, locale);
  const marks = new Set<string>();
  for (const link of links) marks.add(`link:${link}`);
  for (const email of facts.emails) marks.add(`email:${email.text.toLowerCase()}`);
  for (const { readings } of facts.dates) for (const reading of readings) marks.add(`date:${reading}`);
  for (const { forms } of facts.protectedTexts) for (const form of forms) marks.add(`name:${form}`);
  for (const { readings } of facts.numbers) for (const reading of readings) marks.add(`number:${reading}`);
  for (const [word] of text.matchAll(/[A-Za-z][A-Za-z0-9&'’-]+/g))
    marks.add(`word:${word.toLowerCase().replace(/(?:['’]s|s)$/, '')}`);
  return { text, facts, anchors, marks };
}
