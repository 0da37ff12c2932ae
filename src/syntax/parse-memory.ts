import type { RootContent } from 'mdast';
import type { Jurisdiction, Notice } from '../ast/notice.ts';
import type { Reported } from '../diagnostic/diagnostic.ts';
import type { Ledger } from './ledger.ts';
import type { OutlineItem } from './outline-item.ts';
import type { SourceFile, TextFile } from './text-file.ts';

/**
 * What was read of a notice before, for whoever parses it again after each change. What is asked for again is the very
 * same object. Only what was without fault is remembered, so that nothing is ever said of a place that has moved. A file
 * is known by its `SourceFile`: one whose bytes have changed must be another.
 */
export interface ParseMemory {
  /** `first`: a node that is remembered keeps the span at which it was first read. For who needs the words alone. */
  readonly spans: 'exact' | 'first';
  readonly texts: WeakMap<SourceFile, TextFile>;
  readonly ledgers: WeakMap<SourceFile, Reported<Ledger>>;
  readonly jurisdictions: WeakMap<TextFile, ReadJurisdiction>;
  /** By the path of a file, the nodes of each stretch of it by its text. */
  readonly stretches: Map<string, ReadonlyMap<string, readonly RootContent[]>>;
  readonly outlines: WeakMap<readonly RootContent[], ReadOutlineItems>;
}

/** A jurisdiction block, and what it was read with. */
export interface ReadJurisdiction {
  readonly depth: number;
  readonly noticeUrl: string;
  readonly version: Notice['version'];
  readonly block: Jurisdiction;
}

/** What stands in a stretch, and what it was read with. */
export interface ReadOutlineItems {
  readonly noticeUrl: string;
  readonly items: readonly OutlineItem[];
}

export function createParseMemory(spans: ParseMemory['spans']): ParseMemory {
  return {
    spans,
    texts: new WeakMap(),
    ledgers: new WeakMap(),
    jurisdictions: new WeakMap(),
    stretches: new Map(),
    outlines: new WeakMap(),
  };
}
