import type { Locale, Notice } from '../../ast/notice.ts';
import type { Edition } from '../../build/edition.ts';
import { usualFormats } from '../../build/formats.ts';
import { lowerContext } from '../../build/lower-edition.ts';
import type { ProjectSources } from '../../build/project.ts';
import { type ReadTheme, readTheme } from '../../build/read-theme.ts';
import { hasErrors } from '../../diagnostic/diagnostic.ts';
import type { Flow } from '../../flow/flow.ts';
import { readPhrases } from '../../locale/read-phrases.ts';
import { createWords, phraseNamespace, type Words } from '../../locale/words.ts';
import { catalogPath } from '../../locale/write-catalog.ts';
import { localesOf } from '../../lower/edition-places.ts';
import { lower } from '../../lower/lower.ts';
import type { Status } from '../../status/status.ts';
import { readStatus, statusPaths } from '../../status/status-file.ts';
import { parse } from '../../syntax/parse.ts';
import { createParseMemory, type ParseMemory } from '../../syntax/parse-memory.ts';
import type { SourceFile } from '../../syntax/text-file.ts';
import type { BlockMemory } from './edition-page.ts';
import { createLocalizeMemory, type LocalizeMemory, localizeParts } from './localize-parts.ts';
import { createLowerMemory, type LowerMemory, rememberingWork } from './lower-parts.ts';
import { type RememberedCatalog, readCatalogAgain } from './remembered-catalog.ts';
import { type SectionMemory, sameElements, shareParts } from './share-parts.ts';

/**
 * A project as its pages are made of it. Where something cannot be read, what was read of it last stands in for it, and
 * is `held`.
 */
export interface Preview {
  readonly sources: ProjectSources;
  /** `null` while there was none yet. */
  readonly theme: ReadTheme | null;
  readonly isThemeHeld: boolean;
  readonly phrases: ReadonlyMap<Locale, ReadPhrases>;
  readonly words: Words;
  readonly notices: readonly PreviewNotice[];
}

export interface PreviewNotice {
  readonly folder: string;
  readonly source: Notice;
  readonly isHeld: boolean;
}

interface ReadPhrases {
  readonly file: SourceFile;
  readonly texts: Readonly<Record<string, string>>;
  readonly isHeld: boolean;
}

/** What a preview remembers, so that only what has changed is done again. It never changes what comes out. */
export interface PreviewMemory {
  readonly parse: ParseMemory;
  readonly sections: SectionMemory;
  /** By notice and locale. */
  readonly editions: Map<string, EditionMemory>;
}

interface EditionMemory {
  catalog: RememberedCatalog | null;
  status: RememberedStatus | null;
  readonly localized: LocalizeMemory;
  lowered: RememberedGround | null;
}

interface RememberedStatus {
  readonly files: readonly (SourceFile | null)[];
  readonly status: Status | null;
}

/** What was lowered and rendered, and what all of it depends on. */
interface RememberedGround {
  readonly words: Words;
  readonly address: string;
  readonly parts: LowerMemory;
  readonly blocks: BlockMemory;
}

export function createPreviewMemory(): PreviewMemory {
  return { parse: createParseMemory('first'), sections: new WeakMap(), editions: new Map() };
}

/** Reads a project again after a change. Notices that cannot be read yet are not among its notices. */
export function readPreview(sources: ProjectSources, before: Preview | null, memory: PreviewMemory): Preview {
  const notices = sources.notices.flatMap((files): PreviewNotice[] => {
    const { value, diagnostics } = parse(files, memory.parse);
    const last = before?.notices.find(({ folder }) => folder === files.folder);
    if (hasErrors(diagnostics)) return last === undefined ? [] : [{ ...last, isHeld: true }];
    const children = shareParts(value.notice.children, memory.sections);
    const retired = sameWords(last?.source.retired, value.notice.retired);
    return [{ folder: files.folder, source: { ...value.notice, children, retired }, isHeld: false }];
  });
  const phrases = phrasesOf(sources, before);
  const words = before !== null && samePhrases(before.phrases, phrases) ? before.words : wordsOf(phrases);
  return { sources, ...themeOf(sources, before), phrases, words, notices };
}

/** The list as it was, where it says the same. */
function sameWords<T extends readonly unknown[]>(before: T | undefined, now: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function themeOf(sources: ProjectSources, before: Preview | null): Pick<Preview, 'theme' | 'isThemeHeld'> {
  const files = ({ templates, shippedThemes }: ProjectSources) => [
    ...Object.values(templates),
    ...shippedThemes.values(),
  ];
  if (before !== null && sameElements(files(before.sources), files(sources))) {
    const { theme, isThemeHeld } = before;
    return { theme, isThemeHeld };
  }
  const { value } = readTheme(sources);
  return { theme: value ?? before?.theme ?? null, isThemeHeld: value === null };
}

function phrasesOf({ phrases }: ProjectSources, before: Preview | null): Preview['phrases'] {
  return new Map(
    [...phrases].flatMap(([locale, file]): [Locale, ReadPhrases][] => {
      const last = before?.phrases.get(locale);
      if (last?.file === file) return [[locale, last]];
      const { value: texts, diagnostics } = readPhrases(locale, file);
      if (!hasErrors(diagnostics)) return [[locale, { file, texts, isHeld: false }]];
      return [[locale, { file, texts: last?.texts ?? texts, isHeld: true }]];
    }),
  );
}

function samePhrases(before: Preview['phrases'], now: Preview['phrases']): boolean {
  const texts = (phrases: Preview['phrases']) => [...phrases].flatMap(([locale, one]) => [locale, one.texts]);
  return sameElements(texts(before), texts(now));
}

function wordsOf(phrases: Preview['phrases']): Words {
  const words = createWords();
  for (const [locale, { texts }] of phrases) words.register(locale, phraseNamespace, texts);
  return words;
}

export interface OpenedEdition {
  /** `null` where words of it are missing or cannot be taken: then there is no page of it as it stands. */
  readonly edition: Edition | null;
  /** Whether something keeps what is saved from being shown, so that a page is of what was read last. */
  readonly isHeld: boolean;
}

/** One edition of a notice of the preview, the source edition among them. */
export function openEdition(
  preview: Preview,
  { source, isHeld }: PreviewNotice,
  { locale, memory }: { readonly locale: Locale; readonly memory: PreviewMemory },
): OpenedEdition {
  const phrases = preview.phrases.get(locale);
  const edition =
    locale === source.locale ? { ...source, outdated: [] } : translation(preview, source, { locale, memory });
  const isPrintable = phrases !== undefined && Object.keys(phrases.texts).length > 0;
  return {
    edition: isPrintable ? edition : null,
    isHeld: isHeld || preview.isThemeHeld || phrases?.isHeld !== false || edition === null,
  };
}

function translation(
  { sources }: Preview,
  source: Notice,
  { locale, memory }: { readonly locale: Locale; readonly memory: PreviewMemory },
): Edition | null {
  const known = memoryOf(memory, source, locale);
  const path = catalogPath(locale, source.id);
  const from = { notice: source.id, locale, path, source: sources.catalogs.get(path) ?? null };
  const remembered = readCatalogAgain(from, known.catalog);
  if (remembered === null) return null;
  known.catalog = remembered;
  const { catalog } = remembered;
  const paths = statusPaths(locale, source.id);
  const files = [paths.records, paths.sources].map((one) => sources.statuses.get(one) ?? null);
  if (known.status === null || !sameElements(known.status.files, files)) {
    const [records = null, texts = null] = files;
    const status = records === null ? null : readStatus(catalog, { records, sources: texts }).value;
    known.status = { files, status };
  }
  return localizeParts(source, { catalog, status: known.status.status }, known.localized);
}

function memoryOf({ editions }: PreviewMemory, { id }: Notice, locale: Locale): EditionMemory {
  const key = `${id}/${locale}`;
  const known = editions.get(key);
  if (known !== undefined) return known;
  const made: EditionMemory = {
    catalog: null,
    status: null,
    localized: createLocalizeMemory(),
    lowered: null,
  };
  editions.set(key, made);
  return made;
}

/** An edition lowered for its web page alone, and what was rendered of its blocks before. */
export function lowerForPage(
  { words }: Pick<Preview, 'words'>,
  edition: Edition,
  memory: PreviewMemory,
): { readonly flow: Flow; readonly blocks: BlockMemory } {
  const known = memoryOf(memory, edition, edition.locale);
  const address = JSON.stringify([edition.url, edition.sourceLocale]);
  if (known.lowered?.words !== words || known.lowered.address !== address) {
    known.lowered = { words, address, parts: createLowerMemory(), blocks: new WeakMap() };
  }
  const { parts, blocks } = known.lowered;
  const flow = lower(edition, lowerContext(edition, words, usualFormats), rememberingWork(parts));
  return { flow, blocks };
}

/** Every edition of a notice, the source edition first. */
export function editionsOf({ source }: PreviewNotice): readonly Locale[] {
  return localesOf(source);
}
