// Stands in for fontkit in the bundle. pdfkit imports it to open font files; Stele hands it fonts that are open
// already (format/pdf/font-source.ts), so that three quarters of a megabyte need not be loaded.
export function create() {
  throw new Error('a font file was to be opened by fontkit, which the bundle does not hold');
}

export function open() {
  create();
}
