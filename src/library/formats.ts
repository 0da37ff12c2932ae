import { type FormatName, formatNames } from '../build/format-name.ts';
import { type Format as BuiltFormat, formats as builtFormats } from '../build/formats.ts';

/** A format that an edition is made in. */
export interface Format {
  readonly about: string;
  /** Its files, in the order in which they are made. */
  readonly files: readonly FormatFile[];
  /** Whether it is made only where it is asked for by name. */
  readonly onRequest: boolean;
}

export interface FormatFile {
  /** Within the edition's folder; `<notice>` stands for the notice's id: `<notice>.pdf`. */
  readonly name: string;
  /** IANA media type, with its charset where it is text. */
  readonly mediaType: string;
}

/** Every format that there is, by its name. */
export const formats: Readonly<Record<FormatName, Format>> = Object.fromEntries(
  formatNames.map((name) => [name, formatOf(name)]),
) as Record<FormatName, Format>;

function formatOf(name: FormatName): Format {
  const { about, files, onRequest }: BuiltFormat = builtFormats[name];
  return {
    about,
    files: files.map((file) => ({ name: file.name('<notice>'), mediaType: file.mediaType })),
    onRequest: onRequest === true,
  };
}
