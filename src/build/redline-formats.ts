import { redlineStylesName } from '../format/html/styles.ts';
import { type FormatName, filesWithRole, indexWithRole } from './formats.ts';

/** A file of a redline: which file of a format it is, its own style sheet, or the list of changes as data. */
export interface RedlineFile {
  readonly name: string;
  readonly made: { readonly format: FormatName; readonly index: number } | 'styles' | 'changes';
}

/** Every format of a redline, and its files. A new one is a row here. */
export const redlineFormats = {
  html: [
    { name: 'redline.html', made: { format: 'html', index: indexWithRole('html', 'page') } },
    ...filesWithRole('html', 'beside').map(
      ({ file, index }): RedlineFile => ({ name: file.name(''), made: { format: 'html', index } }),
    ),
    { name: redlineStylesName, made: 'styles' },
  ],
  docx: [{ name: 'redline.docx', made: { format: 'docx', index: 0 } }],
  pdf: [{ name: 'redline.pdf', made: { format: 'pdf', index: 0 } }],
  text: [{ name: 'redline.txt', made: { format: 'text', index: 0 } }],
  json: [{ name: 'changes.json', made: 'changes' }],
} as const satisfies Partial<Record<FormatName, readonly RedlineFile[]>>;

export type RedlineFormatName = keyof typeof redlineFormats;

export const redlineFormatNames = Object.keys(redlineFormats) as readonly RedlineFormatName[];

export function isRedlineFormatName(name: string): name is RedlineFormatName {
  return Object.hasOwn(redlineFormats, name);
}
