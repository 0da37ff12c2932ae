import { assertNever } from '../ast/assert-never.ts';
import { mapClauses } from '../ast/map-clauses.ts';
import type { Clause, ClauseId, Inline, Notice, Span } from '../ast/notice.ts';
import { clausesOf } from '../ast/walk.ts';
import { closest } from '../diagnostic/closest.ts';
import {
  type Diagnostic,
  type DiagnosticFacts,
  diagnostic,
  type Reported,
} from '../diagnostic/diagnostic.ts';
import { isExcessive } from '../syntax/excess.ts';
import { startOf } from '../syntax/text-file.ts';
import { type Catalog, spanWithin } from './catalog.ts';
import { readTagged, type TagFault, tagScopeOf } from './inline-tags.ts';

/** For so many unknown keys the clause that was meant is looked for. */
const mostGuessed = 200;

/**
 * Puts a catalog's words into the notice. The structure is the source's: a locale can only lack a clause, hold one
 * too many, or hold one whose tags are wrong, and each of these is reported. A clause that cannot be taken keeps the
 * source's words and its id is not in `sound`, so that no rule looks at it and nothing of it is published.
 */
export function localize(
  notice: Notice,
  catalog: Catalog,
): Reported<Notice> & { readonly sound: ReadonlySet<ClauseId> } {
  const found: Diagnostic[] = [];
  const sound = new Set<ClauseId>();
  const facts = (
    clause: Clause | null,
    about: Omit<DiagnosticFacts, 'notice' | 'locale'>,
  ): DiagnosticFacts => ({
    ...about,
    notice: notice.id,
    locale: catalog.locale,
    ...(clause === null
      ? {}
      : { clause: clause.id, related: [{ message: 'the source clause', span: clause.span }] }),
  });

  const wanted = new Map<ClauseId, Clause>();
  for (const { clause } of clausesOf(notice)) if (clause.children.length > 0) wanted.set(clause.id, clause);
  const missing = new Set([...wanted.keys()].filter((id) => !catalog.entries.has(id)));

  let unknown = 0;
  for (const entry of catalog.entries.values()) {
    if (wanted.has(entry.key as ClauseId)) continue;
    unknown += 1;
    // A key that was mistyped is one fault, not a clause too many and another too few. Where hundreds are unknown it is
    // another notice's catalog, and looking for what each could mean would take long.
    const meant = unknown > mostGuessed ? null : (closest(entry.key, missing) as ClauseId | null);
    const near = meant ?? (unknown > mostGuessed ? null : closest(entry.key, wanted.keys()));
    if (meant !== null) missing.delete(meant);
    found.push(
      diagnostic(
        'clause-unknown',
        facts(meant === null ? null : (wanted.get(meant) ?? null), {
          message: `the notice has no clause \`${entry.key}\`${meant === null ? '' : `, and \`${meant}\` is missing`}`,
          span: entry.keySpan,
          ...hintForUnknown(meant, near),
        }),
      ),
    );
  }

  let before: Span = startOf(catalog.file);
  // Where dozens are missing it is said once how to write one.
  let hinted = false;
  const value = mapClauses(notice, (source) => {
    if (source.children.length === 0) return source;
    const entry = catalog.entries.get(source.id);
    if (entry === undefined) {
      if (missing.has(source.id)) {
        const message = `the clause \`${source.id}\` is missing`;
        const hint = hinted
          ? {}
          : { hint: `add a pair \`"${source.id}": "…"\` here, with the words of the translation` };
        found.push(diagnostic('clause-missing', facts(source, { message, span: before, ...hint })));
        hinted = true;
      }
      return source;
    }
    before = entry.keySpan;
    if (entry.text.trim() === '') {
      const message = `the clause \`${source.id}\` is empty`;
      found.push(diagnostic('clause-missing', facts(source, { message, span: entry.span })));
      return source;
    }
    if (isExcessive(entry.text)) {
      const message = `the clause \`${source.id}\` has ${entry.text.length} characters, more than any clause needs`;
      found.push(diagnostic('text-excessive', facts(source, { message, span: entry.keySpan })));
      return source;
    }
    const place = (start: number, end: number): Span => spanWithin(entry, start, end);
    const { children, faults } = readTagged(entry.text, tagScopeOf(source), place);
    const fault = faults.length > 0 ? describeFault(faults, source) : compareTags(source.children, children);
    if (fault === null) {
      sound.add(source.id);
      return { ...source, children, span: entry.span };
    }
    const span = fault.at === null ? entry.span : place(fault.at.start, fault.at.end);
    const { code, message, hint } = fault;
    found.push(diagnostic(code, facts(source, { message, span, ...(hint === undefined ? {} : { hint }) })));
    return source;
  });
  return { value: { ...value, locale: catalog.locale }, diagnostics: found, sound };
}

/** A key that stands for no clause was mistyped, or its clause is gone. */
function hintForUnknown(meant: string | null, near: string | null): { readonly hint?: string } {
  if (meant !== null) return { hint: `the nearest id is \`${meant}\`` };
  const other = near === null ? '' : `; the nearest id is \`${near}\``;
  return { hint: `where its clause is gone, take the pair out${other}` };
}

interface TagFinding {
  readonly code: 'tag-malformed' | 'tag-mismatch';
  readonly message: string;
  readonly hint?: string;
  readonly at: { readonly start: number; readonly end: number } | null;
}

const faultWords = {
  unopened: 'closes what was not opened',
  unclosed: 'is not closed',
  crossed: 'is not closed where it was opened',
  empty: 'holds no words',
  deep: 'is nested too deep',
} as const satisfies Record<Exclude<TagFault['kind'], 'unknown'>, string>;

/** One finding a clause: what is wrong first, since the rest often follows from it. */
function describeFault(faults: readonly TagFault[], source: Clause): TagFinding | null {
  const [fault] = faults;
  if (fault === undefined) return null;
  const { kind, tag, start, end } = fault;
  const at = { start, end };
  if (kind !== 'unknown') return { code: 'tag-malformed', message: `\`${tag}\` ${faultWords[kind]}`, at };
  const message = `the source has no \`${tag}\``;
  if (tagNames(source.children).length === 0) return { code: 'tag-mismatch', message, at };
  return { code: 'tag-mismatch', message, hint: tagsHint(source.children), at };
}

function tagsHint(source: readonly Inline[]): string {
  const shown = tagNames(source).map((name) => (name === 'br' ? '`<br/>`' : `\`<${name}>…</${name}>\``));
  return `the tags of the source are ${shown.join(', ')}`;
}

function tagNames(inlines: readonly Inline[]): string[] {
  return [...new Set(tagPaths(inlines).map((path) => path.split('/').at(-1) ?? path))];
}

/** A tag as a translator writes it. */
function written(name: string): string {
  return name === 'br' ? '<br/>' : `<${name}>`;
}

/** The tags must be the same and nest the same; their order is the language's own. */
function compareTags(source: readonly Inline[], target: readonly Inline[]): TagFinding | null {
  const lacking = tagPaths(source);
  const added: string[] = [];
  for (const path of tagPaths(target)) {
    const index = lacking.indexOf(path);
    if (index >= 0) lacking.splice(index, 1);
    else added.push(path);
  }
  if (lacking.length === 0 && added.length === 0) return null;
  const name = (path: string): string => `\`${path.split('/').map(written).join('')}\``;
  const parts = [
    ...(lacking.length > 0 ? [`lacks ${lacking.map(name).join(', ')} of the source`] : []),
    ...(added.length > 0 ? [`has ${added.map(name).join(', ')}, which the source has not`] : []),
  ];
  const hint = lacking.length === 0 ? {} : { hint: tagsHint(source) };
  return { code: 'tag-mismatch', message: `the translation ${parts.join(' and ')}`, at: null, ...hint };
}

/** Each tag with the tags it stands in: `strong/a1`. */
export function tagPaths(inlines: readonly Inline[], above = ''): string[] {
  const paths: string[] = [];
  const enter = (name: string, children: readonly Inline[]): void => {
    paths.push(`${above}${name}`, ...tagPaths(children, `${above}${name}/`));
  };
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        break;
      case 'break':
        paths.push(`${above}br`);
        break;
      case 'strong':
        enter('strong', inline.children);
        break;
      case 'emphasis':
        enter('em', inline.children);
        break;
      case 'link':
        enter(inline.name, inline.children);
        break;
      default:
        assertNever(inline);
    }
  }
  return paths;
}
