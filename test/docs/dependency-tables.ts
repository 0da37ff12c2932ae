import { names, readPage } from './markdown.ts';

/** The packages in the table of a section of `docs/dependencies.md`, in its order. */
export function packagesListed(section: string): readonly string[] {
  const [, text = ''] = readPage('docs/dependencies.md').split(`\n## ${section}\n`);
  const [table = ''] = text.split(/\n##+ /);
  return [...table.matchAll(/^\| (`[^`]+`) \|/gm)].flatMap(([, name = '']) => names(name));
}
