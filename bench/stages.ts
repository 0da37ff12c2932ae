import type { Notice } from '../src/ast/notice.ts';
import { clausesOf } from '../src/ast/walk.ts';
import { compile, translate } from '../src/build/compile.ts';
import type { Edition } from '../src/build/edition.ts';
import { type Format, formatNames, formats } from '../src/build/formats.ts';
import { lowerEdition } from '../src/build/lower-edition.ts';
import type { ProjectSources } from '../src/build/project.ts';
import { checkSource, checkTranslations } from '../src/check/check.ts';
import { declaredBook } from '../src/check/declared-book.ts';
import type { CheckContext, Translation } from '../src/check/rule.ts';
import { hasErrors } from '../src/diagnostic/diagnostic.ts';
import { type JsonObject, renderTree } from '../src/format/json/render-tree.ts';
import { createWords } from '../src/locale/words.ts';
import { readDeclaredFacts } from '../src/syntax/declared-facts.ts';
import { type NoticeSources, parse } from '../src/syntax/parse.ts';
import { openShelf } from '../src/theme/font-shelf.ts';

/** One step of a build that can be run by itself, again and again, on input that is ready. */
export interface Stage {
  readonly kind: 'pass' | 'format';
  readonly name: string;
  readonly run: () => unknown;
}

export interface Stages {
  readonly stages: readonly Stage[];
  /** Clauses of one edition. */
  readonly clauses: number;
}

/** Every pass and every format over the first notice of a project in all its locales. Throws where it has errors. */
export function stagesOf(sources: ProjectSources): Stages {
  const compiled = compile(sources);
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = compiled.notices;
  const [files] = sources.notices;
  const { theme } = compiled;
  if (hasErrors(errors) || first === undefined || files === undefined || theme === null) {
    throw new Error(`the project that is measured has errors: ${errors[0]?.message ?? 'no notice'}`);
  }
  const { source, editions } = first;
  const { value: parsed } = parse(files);
  const context: CheckContext = {
    source,
    ledger: parsed.ledger,
    released: null,
    noticePeriod: parsed.noticePeriod,
    declared: declaredBook(readDeclaredFacts(files.facts, source.locale).value),
    placeOf: parsed.placeOf,
    canPrint: openShelf(theme.tokens.fonts.paper, sources.readFont).covers,
  };
  const translations = translationsOf(source, sources);
  const flows = editions.map((edition) => lowerEdition(edition, compiled.words, formatNames));
  const rendered = formatNames.flatMap((name): Stage[] => {
    const { files: parts }: Format = formats[name];
    return parts.map((part) => ({
      kind: 'format',
      name: part.name(source.id).replace(source.id, 'notice'),
      run: async () => {
        const renderer = await part.load();
        for (const [index, flow] of flows.entries()) {
          if (renderer === 'tree') renderTree(editions[index] as unknown as JsonObject, flow.banner);
          else await renderer(flow, theme);
        }
      },
    }));
  });
  return {
    clauses: [...clausesOf(source)].length,
    stages: [
      ...passes({ files, sources, context, translations }),
      ...passOfLower(compiled, editions),
      ...rendered,
    ],
  };
}

function passOfLower(compiled: ReturnType<typeof compile>, editions: readonly Edition[]): Stage[] {
  const run = () => editions.map((edition) => lowerEdition(edition, compiled.words, formatNames));
  return [{ kind: 'pass', name: 'lower', run }];
}

interface PassInput {
  readonly files: NoticeSources;
  readonly sources: ProjectSources;
  readonly context: CheckContext;
  readonly translations: readonly Translation[];
}

function passes({ files, sources, context, translations }: PassInput): Stage[] {
  return [
    { kind: 'pass', name: 'parse', run: () => parse(files) },
    { kind: 'pass', name: 'localize', run: () => translationsOf(context.source, sources) },
    {
      kind: 'pass',
      name: 'check',
      run: () => [...checkSource(context), ...checkTranslations(context, translations)],
    },
  ];
}

function translationsOf(source: Notice, sources: ProjectSources): Translation[] {
  const words = createWords();
  return source.translations.map((locale) => {
    const { translation } = translate(source, locale, { sources, words });
    if (translation === null) throw new Error(`the translation into ${locale} cannot be read`);
    return translation;
  });
}
