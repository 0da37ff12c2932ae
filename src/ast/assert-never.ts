/** Ends a switch over a closed union: a case that was forgotten does not compile, and one that slips in throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
