/** Whether two links lead to the same place. Programs percent-encode addresses each in their own way. */
export function leadAlike(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && canonical(a) === canonical(b));
}

function canonical(address: string): string {
  const decoded = address.replace(/(?:%[0-9a-f]{2})+/giu, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes.toUpperCase();
    }
  });
  return URL.canParse(decoded) ? new URL(decoded).href : decoded;
}
