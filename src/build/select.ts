import type { JurisdictionCode } from '../ast/notice.ts';
import { namesInstead } from '../diagnostic/names-instead.ts';
import { codesIn, hasPartFor } from '../lower/notice-for.ts';
import { isJurisdiction } from '../syntax/jurisdiction-codes.ts';
import type { Compiled } from './compile.ts';
import { type FormatName, formatNames, isFormatName, usualFormats } from './formats.ts';
import { ProjectError } from './load.ts';
import type { Selection } from './render.ts';

/** What somebody asks for, as they name it. */
export interface AskedFor extends Omit<Selection, 'jurisdictions'> {
  /** Empty for the whole notice. */
  readonly jurisdictions: readonly string[];
}

/** What of a project is to be rendered. Throws a `ProjectError` where something is named that it has not. */
export function select(
  { notice, locales, jurisdictions, formats, headingBase }: AskedFor,
  compiled: Pick<Compiled, 'notices'>,
): Selection {
  refuseUnknown({ notice, locales }, compiled);
  const asked = {
    notice,
    locales,
    jurisdictions: jurisdictionsNamed(jurisdictions, notice, compiled),
    formats,
  };
  return headingBase === undefined ? asked : { ...asked, headingBase };
}

/** The formats by these names, in the order in which they are made; the usual ones where none is named. */
export function formatsNamed(names: readonly string[]): readonly FormatName[] {
  for (const name of names) {
    if (!isFormatName(name)) {
      throw new ProjectError(`there is no format ${name}; ${namesInstead(name, formatNames)}`);
    }
  }
  return names.length === 0 ? usualFormats : formatNames.filter((name) => names.includes(name));
}

function refuseUnknown(
  asked: Pick<AskedFor, 'notice' | 'locales'>,
  { notices }: Pick<Compiled, 'notices'>,
): void {
  const ids = notices.map(({ source }) => source.id as string);
  if (asked.notice !== null && !ids.includes(asked.notice)) {
    throw new ProjectError(`there is no notice ${asked.notice}; ${namesInstead(asked.notice, ids)}`);
  }
  const locales = new Set(notices.flatMap(({ editions }) => editions.map(({ locale }) => locale as string)));
  for (const locale of asked.locales) {
    if (!locales.has(locale)) {
      throw new ProjectError(`no notice has the locale ${locale}; ${namesInstead(locale, locales)}`);
    }
  }
}

/** Each code is one that a chosen notice has a part for. */
function jurisdictionsNamed(
  names: readonly string[],
  notice: string | null,
  { notices }: Pick<Compiled, 'notices'>,
): readonly JurisdictionCode[] {
  const sources = notices.flatMap(({ source }) => (notice === null || source.id === notice ? [source] : []));
  const known = [...new Set(sources.flatMap(codesIn))].sort();
  return [...new Set(names)].map((name) => {
    const code = name as JurisdictionCode;
    if (!isJurisdiction(code)) {
      throw new ProjectError(
        `${name} is the code of no jurisdiction: a code is of ISO 3166-1 (KR), of ISO 3166-2 (US-CA), EU or EEA; ${namesInstead(name, known)}`,
      );
    }
    if (!sources.some((source) => hasPartFor(source, code))) {
      throw new ProjectError(`no notice has a part for ${name}; ${namesInstead(name, known)}`);
    }
    return code;
  });
}
