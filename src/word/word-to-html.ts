import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { openPackage } from './open-package.ts';
import { WordFileError } from './word-file-error.ts';

/** The parts that the words of a document and their structure are read from. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/;

/** What each style of Word is, beside those that mammoth knows. What Word makes by itself, a contents list, goes. */
const styles: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='TOC Heading'] => !",
  "p[style-name='toc 1'] => !",
  "p[style-name='toc 2'] => !",
  "p[style-name='toc 3'] => !",
  "p[style-name='toc 4'] => !",
  "p[style-name='toc 5'] => !",
];

/**
 * The words of a Word file with their structure, as HTML, each paragraph on a line of its own. At most `largest` bytes,
 * packed and unpacked. Throws a `WordFileError` for what cannot be read.
 */
export async function wordToHtml(bytes: Uint8Array, largest: number): Promise<string> {
  openPackage(bytes, largest);
  const parts = partsOf(bytes, largest);
  for (const [path, part] of Object.entries(parts)) {
    if (new TextDecoder().decode(part).includes('<!DOCTYPE'))
      throw new WordFileError(`the file cannot be read: its part ${path} has a document type`);
  }
  try {
    const buffer = Buffer.from(zipSync(parts, { level: 0 }));
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: [...styles], externalFileAccess: false },
    );
    return value.replace(/<\/(?:p|h[1-6])>/gu, '$&\n');
  } catch {
    throw new WordFileError('the file cannot be read: its document is not as Word writes one');
  }
}

/** What mammoth is given is packed anew, so that nothing in it can be larger than it says. */
function partsOf(bytes: Uint8Array, largest: number): Record<string, Uint8Array> {
  let room = largest;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        room -= originalSize;
        if (room < 0)
          throw new WordFileError(`the file cannot be read: it unpacks to more than ${largest} bytes`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof WordFileError) throw error;
    throw new WordFileError('the file cannot be read: its zip is damaged or cut off');
  }
}
