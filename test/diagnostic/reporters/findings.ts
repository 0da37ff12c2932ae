import type { ClauseId, Locale, Span } from '../../../src/ast/notice.ts';
import { diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { placesIn } from '../../../src/diagnostic/places.ts';
import type { ReportContext } from '../../../src/diagnostic/reporters/reporter.ts';
import { spanOf } from '../../../src/syntax/text-file.ts';

const texts: Readonly<Record<string, string>> = {
  'notice/x/notice.md': '# Title\n\nWe use cookies.\n',
  'locales/ko/x.json': '{\n  "p": "쿠키를\t\u202e사용합니다"\n}\n',
  'a b/c%,d:e.json': 'x',
};

function at(file: string, words: string): Span {
  const text = texts[file] ?? '';
  const start = text.indexOf(words);
  return spanOf({ path: file, text }, start, start + words.length);
}

/** A number that the translation of a clause lacks, and where the source has it. */
export const missing = diagnostic('number-missing', {
  message: '`14` is not in the translation',
  span: at('locales/ko/x.json', '사용'),
  notice: 'x',
  clause: 'p' as ClauseId,
  locale: 'ko' as Locale,
  related: [{ message: 'the source clause', span: at('notice/x/notice.md', 'We use cookies.') }],
});

/** A warning in a file with a hostile name, whose message has what reporters have to escape. */
export const doubled = diagnostic('word-doubled', {
  message: 'two\nlines, 100%: a "b"',
  span: at('a b/c%,d:e.json', 'x'),
  hint: 'drop one',
});

/** It goes over two lines of its file. */
export const spanning = diagnostic('table-ragged', {
  message: 'm',
  span: at('notice/x/notice.md', '# Title\n\nWe'),
  notice: 'x',
});

export const context: ReportContext = {
  places: placesIn((path) => texts[path] ?? null),
  colour: false,
  prefix: '',
  program: { name: 'stele', version: '1.2.3' },
  editions: [
    { notice: 'x', locale: 'en', isSource: true, isChecked: true },
    { notice: 'x', locale: 'ko', isSource: false, isChecked: true },
  ],
};
