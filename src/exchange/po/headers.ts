/** Headers of ours in a PO file. */
export const headerNames = {
  notice: 'X-Stele-Notice',
  source: 'X-Stele-Source-Locale',
  target: 'X-Stele-Locale',
} as const;
