import type { JurisdictionCode, Locale } from '../../ast/notice.ts';
import { type Format, type FormatName, formatNames, formats } from '../../build/formats.ts';
import type { FileView } from '../protocol.ts';

/** Whose file it is. */
export interface EditionPlace {
  readonly notice: string;
  readonly locale: Locale;
  /** `null` for the whole notice. */
  readonly code: JurisdictionCode | null;
}

/** A file that a build writes into the folder of an edition. */
export interface EditionFile {
  readonly format: FormatName;
  readonly index: number;
  readonly mediaType: string;
}

/** The page itself, which a preview makes and patches; what stands beside it is rendered as a build renders it. */
export const pageFile = 'index.html';

const offered = ['html', 'pdf', 'text', 'docx'] as const satisfies readonly FileView['format'][];

export function jurisdictionPlace(place: EditionPlace, code: JurisdictionCode): EditionPlace {
  return { ...place, code };
}

/** The folder that a build has for the edition, as a path of the server. */
export function folderOf({ notice, locale, code }: EditionPlace): string {
  const jurisdiction = code === null ? '' : `/jurisdictions/${code}`;
  return `/editions/${notice}${jurisdiction}/${locale}`;
}

/** The files that a page offers of an edition. */
export function filesOf(place: EditionPlace, revision: string): readonly FileView[] {
  return offered.flatMap((format): FileView[] => {
    const [file] = formats[format].files;
    const name = file.name(place.notice);
    return [{ format, name, href: `${folderOf(place)}/${name}?revision=${revision}` }];
  });
}

/** The file of this name among those that a build writes for the edition; `null` where it writes none. */
export function fileNamed(name: string, notice: string): EditionFile | null {
  for (const format of formatNames) {
    const { files }: Format = formats[format];
    const index = files.findIndex((file) => file.name(notice) === name);
    const file = files[index];
    if (file !== undefined) return { format, index, mediaType: file.mediaType };
  }
  return null;
}
