/** A page as it was built, to be checked. */
export interface BuiltPage {
  /** Below the folder of the build: `privacy/ko/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** The pages among the files of a build, by their paths; fragments stand in a page without styles, below the headings that their first one asks for. */
export function pagesOf(files: ReadonlyMap<string, Uint8Array>): readonly BuiltPage[] {
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => {
      const html = new TextDecoder().decode(bytes);
      return { path, html: path.endsWith('fragment.html') ? plainPage(html) : html };
    });
}

export function isFragment({ path }: BuiltPage): boolean {
  return path.endsWith('fragment.html');
}

function plainPage(fragment: string): string {
  const [, locale = 'en'] = /^<article class="stele-notice" lang="([^"]+)"/.exec(fragment) ?? [];
  const base = Number(/<h([1-6])/.exec(fragment)?.[1] ?? 1);
  const above = Array.from({ length: base - 1 }, (_, index) => `<h${index + 1}>Legal</h${index + 1}>`);
  return [
    '<!DOCTYPE html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>A page around a fragment</title>',
    '</head>',
    '<body>',
    '<main>',
    ...above,
    fragment.trimEnd(),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
