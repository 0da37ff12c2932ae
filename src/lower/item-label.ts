import type { FlowMarker } from '../flow/flow.ts';

const bullets = ['•', '–', '▪'] as const;
const orderedStyles = ['decimal', 'alpha', 'roman'] as const;
const romanDigits = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

/** The marker of a list that is the `level`th of its kind from the outside, counted from 1. */
export function markerOf(start: number | null, level: number): FlowMarker {
  if (start === null) return { type: 'bullet' };
  return { type: 'ordered', style: orderedStyles[(level - 1) % orderedStyles.length] ?? 'decimal', start };
}

/** What is printed before the item at `index`: `•`, `3.`, `(c)`, `(iii)`. */
export function itemLabel(marker: FlowMarker, index: number, level: number): string {
  if (marker.type === 'bullet') return bullets[(level - 1) % bullets.length] ?? '•';
  const number = marker.start + index;
  switch (marker.style) {
    case 'decimal':
      return `${number}.`;
    case 'alpha':
      return `(${alphabetic(number)})`;
    case 'roman':
      return `(${roman(number)})`;
  }
}

/** 1 is a, 26 is z, 27 is aa. Zero has no letter. */
function alphabetic(number: number): string {
  if (number < 1) return String(number);
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let digits = '';
  for (const [digit, value] of romanDigits) {
    while (rest >= value) {
      digits += digit;
      rest -= value;
    }
  }
  return digits;
}
