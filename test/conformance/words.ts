import { anchorsOf } from '../../src/flow/anchors.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { stretchesOf } from '../../src/flow/stretches.ts';
import { textOf } from '../../src/flow/words.ts';
import { lostFrom, printedText, readers } from '../support/artifact-words.ts';
import type { ConditionResult } from './condition-result.ts';

type Readable = Exclude<keyof typeof readers, 'markdown' | 'text'>;

/** Whether a file has every word of its Flow, in order, and how it was read back. */
export function wordConformance(format: Readable, bytes: Uint8Array, flow: Flow): ConditionResult {
  const texts = [...stretchesOf(flow)]
    .filter(({ role }) => role !== 'running line')
    .map(({ runs }) => (format === 'pdf' ? printedText(runs) : textOf(runs)))
    // A page may end within a paragraph, so that on paper words are looked for and not whole texts.
    .flatMap((text) => (format === 'pdf' ? text.split(/\s+/) : [text]))
    .filter((text) => text !== '');
  return {
    condition: 'words',
    says: 'every word of the Flow stands in the file, in order',
    findings: lostFrom(readers[format](bytes, flow), texts).map((text) => `lost: ${text}`),
  };
}

/** Whether two runs made the same bytes. */
export function byteConformance(one: Uint8Array, other: Uint8Array): ConditionResult {
  return {
    condition: 'bytes',
    says: 'two builds make the same file, byte for byte',
    findings: Buffer.compare(one, other) === 0 ? [] : ['the two files differ'],
  };
}

/** Whether every anchor of the edition is found by `finds`. */
export function anchorConformance(flow: Flow, finds: (anchor: string) => boolean): ConditionResult {
  return {
    condition: 'anchors',
    says: 'every anchor, live, moved or withdrawn, leads to its place',
    findings: [...anchorsOf(flow)].filter((anchor) => !finds(anchor)).map((anchor) => `lost: ${anchor}`),
  };
}
