/** Adds to a list, however many there are: a call, as of `push`, takes some hundred thousand arguments and no more. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
