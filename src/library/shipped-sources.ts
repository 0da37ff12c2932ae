import { arrange, foldersNamedIn, type Shipped as ShippedSources } from '../build/arrange.ts';
import { shippedFor } from '../build/load.ts';
import type { TemplateSources } from '../build/project.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import { isShippedTheme, type ShippedTheme, shippedThemes } from '../theme/shipped-themes.ts';
import type { Shipped } from './shipped.ts';
import { sourceFiles } from './source-files.ts';
import { UsageError } from './usage-error.ts';

/** Stele's own where there is none. Throws a `UsageError` where a template is missing. A locale whose phrases are missing is a finding where it is used. */
export function shippedSources(shipped: Shipped | undefined): ShippedSources {
  if (shipped === undefined) return shippedFor(null);
  const files = sourceFiles(shipped.files);
  const { phrases, templates } = arrange({ files, ...foldersNamedIn([]) }, nothing);
  const absent = Object.values<SourceFile>({ ...nothing.templates });
  const [missing] = Object.values<SourceFile>({ ...templates }).filter((file) => absent.includes(file));
  if (missing !== undefined) {
    throw new UsageError('shipped-incomplete', `the shipped files lack \`${missing.path}\``);
  }
  return { phrases, templates, shippedThemes: themesIn(files), readFont: shipped.readFont };
}

function themesIn(files: readonly SourceFile[]): ReadonlyMap<ShippedTheme, SourceFile> {
  return new Map(
    Object.entries(shippedThemes).flatMap(([name, path]) => {
      const file = files.find((one) => one.path === path);
      return file === undefined || !isShippedTheme(name) ? [] : [[name, file] as const];
    }),
  );
}

function absentFile(path: string): SourceFile {
  return { path, bytes: new Uint8Array() };
}

const nothing: ShippedSources = {
  phrases: new Map(),
  templates: {
    html: absentFile('templates/page.html'),
    notice: absentFile('templates/notice.css'),
    css: absentFile('templates/page.css'),
    redline: absentFile('templates/redline.css'),
    script: absentFile('templates/page.js'),
    theme: absentFile('templates/theme.json'),
  } satisfies TemplateSources,
  shippedThemes: new Map(),
  readFont: () => null,
};
