import type { Catalog, CatalogEntry } from '../../locale/catalog.ts';
import { type CatalogSource, readCatalog } from '../../locale/read-catalog.ts';
import { createWords } from '../../locale/words.ts';
import { readText, type SourceFile } from '../../syntax/text-file.ts';
import { changedStretch } from './changed-stretch.ts';

/**
 * A catalog as it was read last. An entry whose text has not changed since is the same object as before, with the spans
 * at which it was first read; `places` says where the texts stand now.
 */
export interface RememberedCatalog {
  readonly file: SourceFile;
  readonly text: string;
  readonly catalog: Catalog;
  readonly places: readonly TextPlace[];
}

/** Where a text stands in its file, without its quotation marks, by offsets in UTF-16 code units, the end exclusive. */
interface TextPlace {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a catalog again after a change. `null` where there is none that can be read without fault. */
export function readCatalogAgain(
  from: CatalogSource,
  before: RememberedCatalog | null,
): RememberedCatalog | null {
  const { source: file } = from;
  if (file === null) return null;
  if (before?.file === file) return before;
  const { value, diagnostics } = readText(file);
  if (diagnostics.length > 0) return null;
  return (before === null ? null : withOneText(before, file, value.text)) ?? readWhole(from, before);
}

/**
 * Where all that changed lies within one text, that one is read alone: a string of JSON that stands in place of another
 * one changes nothing of what is around it.
 */
function withOneText(before: RememberedCatalog, file: SourceFile, text: string): RememberedCatalog | null {
  const { start, endBefore, endAfter } = changedStretch(before.text, text);
  const index = before.places.findLastIndex((place) => place.start <= start);
  const place = before.places[index];
  if (place === undefined || endBefore > place.end) return null;
  const moved = endAfter - endBefore;
  const words = textIn(text.slice(place.start - 1, place.end + moved + 1));
  const entry = before.catalog.entries.get(place.key);
  if (words === null || entry === undefined) return null;
  const entries = new Map(before.catalog.entries);
  entries.set(place.key, { ...entry, text: words });
  return {
    file,
    text,
    catalog: { ...before.catalog, entries },
    places: before.places.map((one, at) => {
      if (at < index || moved === 0) return one;
      return { ...one, start: at === index ? one.start : one.start + moved, end: one.end + moved };
    }),
  };
}

/** The string that a piece of JSON is; `null` where it is none, or more than one. */
function textIn(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function readWhole(from: CatalogSource, before: RememberedCatalog | null): RememberedCatalog | null {
  const { source: file } = from;
  const { value: catalog, diagnostics } = readCatalog(from, createWords());
  if (file === null || catalog === null || diagnostics.length > 0) return null;
  const known = before?.catalog.entries;
  const entries = new Map<string, CatalogEntry>();
  for (const [key, entry] of catalog.entries) {
    const last = known?.get(key);
    entries.set(key, last?.text === entry.text ? last : entry);
  }
  const places = [...catalog.entries.values()].map(({ key, span: { start, end } }) => ({ key, start, end }));
  return { file, text: readText(file).value.text, catalog: { ...catalog, entries }, places };
}
