import { closest } from './closest.ts';

/** Names that a message lists. A person reads that many; the nearest is said whatever their number. */
const mostListed = 20;

/**
 * What can be said to somebody who named what there is not: the name that was probably meant, and which there are. The
 * end of a sentence, without its full stop: `there is no notice x; ${namesInstead('x', ids)}`.
 */
export function namesInstead(name: string, names: Iterable<string>): string {
  const known = [...new Set(names)];
  if (known.length === 0) return 'there is none';
  const listed = known.slice(0, mostListed).join(', ');
  const more = known.length > mostListed ? ` and ${known.length - mostListed} more` : '';
  const near = closest(name, known);
  return near === null ? `there are ${listed}${more}` : `did you mean ${near}? There are ${listed}${more}`;
}

/** `; did you mean x?` where one of the names is near, else nothing: for a list that is too long to be shown. */
export function nearestInstead(name: string, names: Iterable<string>): string {
  const near = closest(name, names);
  return near === null ? '' : `; did you mean ${near}?`;
}
