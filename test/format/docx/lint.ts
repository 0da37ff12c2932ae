import { posix } from 'node:path';
import { type PackageFacts, packageFacts, type Story } from './package-facts.ts';
import type { TableFacts } from './story-facts.ts';

export interface LintFinding {
  readonly rule: LintRule;
  /** What breaks it, and in which part. */
  readonly message: string;
}

/**
 * What would make Word refuse the file, ask its reader a question, or lead a link astray, and what validators do not
 * see. Gives every breach; none for a sound file.
 */
export function lint(parts: ReadonlyMap<string, string>): readonly LintFinding[] {
  const facts = packageFacts(parts);
  const findings: LintFinding[] = [];
  for (const rule of lintRules) {
    for (const message of rules[rule](facts)) findings.push({ rule, message });
  }
  return findings;
}

type Rule = (facts: PackageFacts) => Iterable<string>;

const rules = {
  'xml-unbalanced': inStories((story) =>
    story.facts.unbalanced.map((name) => `\`${name}\` is not closed in order`),
  ),
  'bookmark-duplicate': inStories((story) => {
    const names = story.facts.bookmarks.map(({ name }) => name.toLowerCase());
    return repeated(names).map((name) => `bookmark \`${name}\` stands twice`);
  }),
  'bookmark-malformed': inStories((story) =>
    story.facts.bookmarks
      .filter(({ name }) => !/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name))
      .map(({ name }) => `Word does not take \`${name}\` as the name of a bookmark`),
  ),
  'bookmark-unpaired': inStories((story) => {
    const starts = story.facts.bookmarks.map(({ id }) => id);
    return [
      ...repeated(starts).map((id) => `bookmark ${id} starts twice`),
      ...without(starts, story.facts.bookmarkEnds).map((id) => `bookmark ${id} does not end`),
      ...without(story.facts.bookmarkEnds, starts).map((id) => `bookmark ${id} does not start`),
    ];
  }),
  'link-dangling': (facts) => {
    const names = new Set(facts.stories.flatMap((story) => story.facts.bookmarks.map(({ name }) => name)));
    return facts.stories.flatMap((story) =>
      story.facts.anchors
        .filter((anchor) => !names.has(anchor))
        .map((anchor) => `a link of ${story.path} leads to \`${anchor}\`, which is no bookmark`),
    );
  },
  'relationship-missing': inStories((story, facts) => {
    const ids = story.relationships.map(({ id }) => id);
    const targets = story.relationships
      .filter(({ external }) => !external)
      .map(({ target }) => posix.join('word', target));
    return [
      ...without(story.facts.relationships, ids).map((id) => `relationship \`${id}\` does not exist`),
      ...targets.filter((path) => !facts.paths.has(path)).map((path) => `part \`${path}\` does not exist`),
    ];
  }),
  'relationship-duplicate': inStories((story) =>
    repeated(story.relationships.map(({ id }) => id)).map((id) => `relationship \`${id}\` stands twice`),
  ),
  'control-duplicate': inStories((story) => [
    ...repeated(story.facts.controls.flatMap(({ id }) => id ?? [])).map(
      (id) => `content control ${id} stands twice`,
    ),
    ...repeated(story.facts.controls.flatMap(({ tag }) => tag ?? [])).map(
      (tag) => `the tag \`${tag}\` stands twice`,
    ),
  ]),
  'control-tag-long': inStories((story) =>
    story.facts.controls.flatMap(({ tag }) =>
      tag !== null && tag.length > 64 ? [`the tag \`${tag}\` has more than 64 characters`] : [],
    ),
  ),
  'read-only-recommended': (facts) =>
    facts.recommendsReading ? ['word/settings.xml: Word would ask whether to open the file read-only'] : [],
  'style-unnamed': (facts) => facts.misnamedStyles.map((style) => `word/styles.xml: ${style}`),
  'address-malformed': inStories((story) =>
    story.relationships
      .filter(({ external, target }) => external && !isAddress(target))
      .map(({ target }) => `\`${target}\` is no address`),
  ),
  'numbering-unknown': inStories((story, facts) =>
    [...new Set(story.facts.numbers)]
      .filter((number) => number !== '0' && !facts.definedNumbers.has(number))
      .map((number) => `numbering \`${number}\` is not defined`),
  ),
  'style-unknown': inStories((story, facts) =>
    [...story.facts.styles]
      .filter((style) => !facts.definedStyles.has(style))
      .map((style) => `style \`${style}\` is not defined`),
  ),
  'language-malformed': (facts) =>
    [...new Set([...facts.languages, ...facts.stories.flatMap((story) => [...story.facts.languages])])]
      .filter((tag) => !isLanguageTag(tag))
      .map((tag) => `\`${tag}\` is no language tag`),
  'table-empty': inTables((table) => (table.rows.length === 0 ? ['has no rows'] : [])),
  'table-adjacent': inStories((story) =>
    story.facts.adjacentTables > 0 ? ['two tables have no paragraph between them'] : [],
  ),
  'row-ragged': inTables((table) =>
    table.rows
      .filter((row) => row.cells !== table.columns.length)
      .map((row) => `has a row of ${row.cells} cells where ${table.columns.length} are due`),
  ),
  'column-unfixed': inTables((table) => [
    ...(table.layout === 'fixed' ? [] : ['is not of fixed layout']),
    ...table.columns.filter((width) => !(width > 0)).map((width) => `has a column of width ${width}`),
  ]),
  'header-flag-false': inTables((table) =>
    table.rows
      .filter((row) => row.header !== null && row.header !== 'true')
      .map((row) => `has a header flag that says \`${row.header}\``),
  ),
  'header-misplaced': inTables((table) => {
    const body = table.rows.findIndex((row) => row.header === null);
    return body !== -1 && table.rows.slice(body).some((row) => row.header !== null)
      ? ['has a header row below a body row']
      : [];
  }),
  'paragraph-missing': inStories((story) =>
    story.facts.unended.map((name) => `a \`${name}\` does not end with a paragraph`),
  ),
  'text-unprintable': inStories((story) =>
    story.facts.oddTexts.map((text) => `${JSON.stringify(text)} holds a character that Word cannot print`),
  ),
  'hangul-italic': inStories((story) => story.facts.italicHangul.map((text) => `\`${text}\` is italic`)),
  'field-unbalanced': inStories((story) =>
    /^(?:begin separate end )*$/.test(story.facts.fields.map((type) => `${type} `).join(''))
      ? []
      : ['a field does not begin, separate and end in order'],
  ),
  'field-dirty': (facts) => [
    ...(facts.updatesFields ? ['word/settings.xml: Word would ask whether to update fields'] : []),
    ...facts.stories.filter((story) => story.facts.dirty).map((story) => `${story.path}: a field is dirty`),
  ],
} as const satisfies Record<string, Rule>;

export type LintRule = keyof typeof rules;

export const lintRules = Object.keys(rules) as readonly LintRule[];

function inStories(check: (story: Story, facts: PackageFacts) => readonly string[]): Rule {
  return (facts) =>
    facts.stories.flatMap((story) => check(story, facts).map((message) => `${story.path}: ${message}`));
}

function inTables(check: (table: TableFacts) => readonly string[]): Rule {
  return inStories((story) =>
    story.facts.tables.flatMap((table, index) =>
      check(table).map((message) => `table ${index + 1} ${message}`),
    ),
  );
}

/** Every value that stands there more than once, each once. */
function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

function without(values: readonly string[], known: readonly string[]): readonly string[] {
  const set = new Set(known);
  return values.filter((value) => !set.has(value));
}

function isAddress(target: string): boolean {
  return /^[\x21-\x7e]+$/.test(target) && URL.canParse(target);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
