import { AlignmentType, type ILevelsOptions, LevelFormat } from 'docx';
import { assertNever } from '../../ast/assert-never.ts';
import type { FlowList, FlowMarker } from '../../flow/flow.ts';
import { twips } from './units.ts';

/** How far each level of a list stands in from the one above it, in points: room for `(viii)`. */
export const listIndent = 21;
/** Word numbers nine levels. */
const deepest = 9;

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

/** Where a paragraph stands in the numbering: its list's definition, the list's own instance of it, Word's level. */
export interface ListReference {
  readonly reference: Definition;
  readonly instance: number;
  /** Counted from 0. */
  readonly level: number;
}

interface Definition {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

/** The numbering definitions that one document needs, and the instances its lists take of them. */
export class ListNumbers {
  readonly #definitions = new Map<string, Definition>();
  #instances = 0;

  /** Bulleted lists of one sign share an instance; each ordered list takes one of its own, so that it starts anew. */
  reference(list: FlowList): ListReference {
    const level = Math.min(list.level, deepest) - 1;
    const text = levelText(list);
    const key = JSON.stringify([list.marker, level, text]);
    const known = this.#definitions.get(key);
    const definition = known ?? this.#define(key, list.marker, { level, text });
    if (list.marker.type === 'bullet') return { reference: definition, instance: 0, level };
    this.#instances += 1;
    return { reference: definition, instance: this.#instances, level };
  }

  #define(
    key: string,
    marker: FlowMarker,
    at: { readonly level: number; readonly text: string },
  ): Definition {
    const reference = `list${this.#definitions.size + 1}`;
    const levels = Array.from({ length: deepest }, (_, level) =>
      level === at.level ? ownLevel(marker, level, at.text) : otherLevel(marker, level),
    );
    const definition = { reference, levels };
    this.#definitions.set(key, definition);
    return definition;
  }
}

function ownLevel(marker: FlowMarker, level: number, text: string): ILevelsOptions {
  switch (marker.type) {
    case 'bullet':
      return { ...placed(level), format: LevelFormat.BULLET, text };
    case 'ordered':
      return {
        ...placed(level),
        format: formats[marker.style],
        start: marker.start,
        text: text.replace('%', `%${level + 1}`),
      };
    default:
      return assertNever(marker);
  }
}

/** What an item becomes when its reader moves it to another level. */
function otherLevel(marker: FlowMarker, level: number): ILevelsOptions {
  if (marker.type === 'bullet') return { ...placed(level), format: LevelFormat.BULLET, text: '•' };
  const style = cascade[level % cascade.length] ?? 'decimal';
  return {
    ...placed(level),
    format: formats[style],
    text: `${prefix[style]}%${level + 1}${suffix[style]}`,
  };
}

function placed(level: number) {
  return {
    level,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: twips(listIndent * (level + 1)), hanging: twips(listIndent) } } },
  } as const;
}

type OrderedStyle = Extract<FlowMarker, { type: 'ordered' }>['style'];

const cascade: readonly OrderedStyle[] = ['decimal', 'alpha', 'roman'];
const formats = {
  decimal: LevelFormat.DECIMAL,
  alpha: LevelFormat.LOWER_LETTER,
  roman: LevelFormat.LOWER_ROMAN,
} as const satisfies Record<OrderedStyle, Format>;
const prefix = { decimal: '', alpha: '(', roman: '(' } as const satisfies Record<OrderedStyle, string>;
const suffix = { decimal: '.', alpha: ')', roman: ')' } as const satisfies Record<OrderedStyle, string>;

/** The marker's text as Flow prints it, with `%` for the number. */
function levelText(list: FlowList): string {
  const label = list.items[0]?.label ?? '';
  switch (list.marker.type) {
    case 'bullet':
      return label === '' ? '•' : label;
    case 'ordered': {
      const text = label.replace(/[\p{L}\p{N}]+/u, '%');
      const { style } = list.marker;
      return text.includes('%') ? text : `${prefix[style]}%${suffix[style]}`;
    }
    default:
      return assertNever(list.marker);
  }
}
