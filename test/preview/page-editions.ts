import { compile } from '../../src/build/compile.ts';
import { render } from '../../src/build/render.ts';
import { rendererHere } from '../../src/build/render-file.ts';
import { stele } from '../support/fixture-project.ts';

/** The web page and the text of our own notice in two locales, by path below `out/`. */
export async function pageEditions(locales: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const compiled = compile(stele);
  const files = new Map<string, Uint8Array>();
  await render(
    { ...compiled, notices: [...compiled.notices] },
    { notice: null, locales, jurisdictions: [], formats: ['html', 'text'] },
    {
      write: (path, bytes) => files.set(path, bytes),
      progress: () => {},
      renderFile: rendererHere().renderFile,
    },
  );
  return files;
}
