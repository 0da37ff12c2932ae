import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Clause, ClauseId, Inline, IsoDate, Locale, Notice, NoticeId } from '../../src/ast/notice.ts';
import { printTagged } from '../../src/locale/inline-tags.ts';
import { readCatalog } from '../../src/locale/read-catalog.ts';
import { createWords } from '../../src/locale/words.ts';
import { catalogPath, writeCatalog } from '../../src/locale/write-catalog.ts';
import { type ClauseState, type ClauseStatus, clauseStatuses } from '../../src/status/clause-state.ts';
import {
  accept,
  acceptUnchanged,
  type Decided,
  liftSuppression,
  recordTranslation,
  signOff,
  suppress,
} from '../../src/status/decide.ts';
import { sourceFingerprint, targetFingerprint } from '../../src/status/fingerprint.ts';
import type { SignOffState, Status } from '../../src/status/status.ts';
import { readStatus, type StatusFiles, writeStatus } from '../../src/status/status-file.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';

const notice = 'x' as NoticeId;
const locale = 'ko' as Locale;
const ids = ['title', 'a.1'] as ClauseId[];
const today = '2026-11-23' as IsoDate;
const span = { file: 'notice/x/notice.md', start: 0, end: 0 };

/** What a source clause may say: words, in bold or not, and where they lead. Two differ by the link alone. */
interface SourceText {
  readonly words: string;
  readonly strong: boolean;
  readonly href: string | null;
}

const sourceTexts: readonly SourceText[] = [
  { words: 'We keep it for 14 days.', strong: false, href: null },
  { words: 'We keep it for 30 days.', strong: false, href: null },
  { words: 'We keep it for 30 days.', strong: true, href: null },
  { words: 'The archive', strong: false, href: 'https://www.example.com/archive' },
  { words: 'The archive', strong: false, href: 'https://www.example.com/old' },
];

/** Some say the same: white space folds, and é is é however it is composed. */
const targetTexts = [
  '14일',
  '30일',
  ' 30일',
  '정보를  보관',
  '정보를 보관',
  'caf\u00e9',
  'cafe\u0301',
  '',
  ' ',
];

const said = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function clauseOf(id: ClauseId, { words, strong, href }: SourceText): Clause {
  const text: Inline = { type: 'text', value: words, span };
  const marked: Inline = strong ? { type: 'strong', children: [text], span } : text;
  const target = { type: 'address', href: href ?? '' } as const;
  const child: Inline =
    href === null ? marked : { type: 'link', name: 'a1', target, children: [marked], span };
  return { type: 'clause', id, children: [child], span };
}

/** What was said of a clause, and which texts it was said of. The history is all that the definitions look at. */
interface Event {
  readonly type: 'accepted' | 'unchanged' | 'signed' | 'imported';
  readonly source: SourceText;
  readonly target: string;
  readonly as: SignOffState | null;
  /** The state of the clause when it was said. */
  readonly before: ClauseState;
}

interface ModelClause {
  source: SourceText;
  target: string;
  readonly history: Event[];
  readonly suppressed: Map<string, SourceText>;
}

type Model = Map<ClauseId, ModelClause>;

/**
 * The definitions, in terms of what happened: nothing here knows of records or fingerprints.
 * - missing: there are no words;
 * - translated: nobody ever said of which source these words are;
 * - stale: the source is another than the one that was spoken of last;
 * - edited: the words are others than those that were spoken of last;
 * - reviewed, approved: somebody signed, and whatever was said since left the signature as it was: that the meaning is
 *   unchanged, or an acceptance of what was signed already;
 * - current: everything else.
 */
function defined({ source, target, history }: ModelClause): ClauseState {
  const last = history.at(-1);
  if (said(target) === '') return 'missing';
  if (last === undefined) return 'translated';
  if (last.source !== source) return 'stale';
  if (last.target !== said(target)) return 'edited';
  const leaves = ({ type, before }: Event): boolean =>
    type === 'unchanged' || (type === 'accepted' && (before === 'reviewed' || before === 'approved'));
  const decisive = history.findLast((event) => !leaves(event));
  return decisive?.as ?? 'current';
}

/** The translation as its files hold it. */
class Files {
  catalog: SourceFile | null = null;
  status: StatusFiles = { records: null, sources: null };

  read(): Status {
    const { value, diagnostics } = readStatus({ notice, locale }, this.status);
    expect(diagnostics).toEqual([]);
    return value;
  }

  write(status: Status): void {
    const [sources, records] = writeStatus(status);
    this.status = { records, sources };
  }

  clauses(model: Model): readonly ClauseStatus[] {
    const path = catalogPath(locale, notice);
    const source = this.catalog;
    const { value } = readCatalog({ notice, locale, path, source }, createWords());
    const catalog = value ?? { notice, locale, file: path, entries: new Map() };
    return clauseStatuses(noticeOf(model), catalog, this.read());
  }

  /** What was decided is written; a refusal leaves the files as they are. */
  take(decided: Decided): boolean {
    if (decided.type === 'decided') this.write(decided.status);
    return decided.type === 'decided';
  }
}

function noticeOf(model: Model): Notice {
  const clauses = [...model].map(([id, { source }]) => clauseOf(id, source));
  const [title, ...paragraphs] = clauses;
  return {
    type: 'notice',
    id: notice,
    version: today,
    effective: today,
    locale: 'en' as Locale,
    sourceLocale: 'en' as Locale,
    translations: [locale],
    url: '',
    company: null,
    title: title as Clause,
    children: paragraphs.map((clause) => ({ type: 'paragraph', clause, span })),
    retired: [],
    span,
  };
}

function verify(model: Model, files: Files): void {
  const status = files.read();
  const clauses = files.clauses(model);
  expect(clauses.map(({ id, state }) => [id, state])).toEqual(
    [...model].map(([id, clause]) => [id, defined(clause)]),
  );
  for (const { id, target, translatedFrom, record } of clauses) {
    const { history, source, suppressed, ...clause } = model.get(id) as ModelClause;
    expect(target ?? '').toBe(said(clause.target) === '' ? '' : clause.target);
    const last = history.at(-1);
    const from = last === undefined || last.source === source ? null : textOf(id, last.source);
    expect(translatedFrom).toBe(from);
    for (const event of history) {
      const fingerprint = sourceFingerprint(clauseOf(id, event.source));
      const spokenOf =
        record.translated?.source === fingerprint || record.unchanged.some((one) => one.from === fingerprint);
      if (spokenOf) expect(status.sources.get(fingerprint)).toBe(textOf(id, event.source));
    }
    expect(new Map(record.suppressed.map((one) => [one.code, one.source]))).toEqual(
      new Map([...suppressed].map(([code, of]) => [code, sourceFingerprint(clauseOf(id, of))])),
    );
    for (const { source: of } of record.suppressed) expect(status.sources.has(of)).toBe(true);
  }
  const again = writeStatus(status);
  expect(readStatus(status, { sources: again[0], records: again[1] }).value).toEqual(status);
  if (files.status.records !== null) expect(again).toEqual([files.status.sources, files.status.records]);
}

function textOf(id: ClauseId, source: SourceText): string {
  return printTagged(clauseOf(id, source).children);
}

/** A step: changes the files as the tool does and the model as it should be, and holds one to the other. */
class Step implements fc.Command<Model, Files> {
  readonly name: string;
  readonly id: ClauseId;
  readonly step: (clause: ModelClause, status: ClauseStatus, files: Files, model: Model) => void;

  constructor(name: string, id: ClauseId, step: Step['step']) {
    this.name = name;
    this.id = id;
    this.step = step;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, files: Files): void {
    const status = files.clauses(model).find(({ id }) => id === this.id);
    this.step(model.get(this.id) as ModelClause, status as ClauseStatus, files, model);
    verify(model, files);
  }

  toString(): string {
    return `${this.name} ${this.id}`;
  }
}

function writeTarget(files: Files, id: ClauseId, text: string): void {
  const path = catalogPath(locale, notice);
  files.catalog = writeCatalog({ path, source: files.catalog, order: ids }, new Map([[id, text]]));
}

const id = fc.constantFrom(...ids);
const as = fc.constantFrom<SignOffState>('reviewed', 'approved');
const code = fc.constantFrom('number-missing' as const, 'negation-lost' as const);

const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(id, fc.constantFrom(...sourceTexts)).map(
    ([at, text]) =>
      new Step(`source → ${JSON.stringify(text)}`, at, (clause) => {
        clause.source = text;
      }),
  ),
  fc.tuple(id, fc.constantFrom(...targetTexts)).map(
    ([at, text]) =>
      new Step(`target → ${JSON.stringify(text)}`, at, (clause, _, files) => {
        writeTarget(files, at, text);
        clause.target = text;
      }),
  ),
  id.map(
    (at) =>
      new Step('accept', at, (clause, found, files) => {
        const before = defined(clause);
        expect(files.take(accept(files.read(), found))).toBe(before !== 'missing');
        if (before === 'missing') return;
        const { source } = clause;
        clause.history.push({ type: 'accepted', source, target: said(clause.target), as: null, before });
      }),
  ),
  id.map(
    (at) =>
      new Step('accept unchanged', at, (clause, found, files) => {
        const before = defined(clause);
        const target = said(clause.target);
        const may = before === 'stale' && clause.history.at(-1)?.target === target;
        const about = { reason: 'a comma', on: today };
        expect(files.take(acceptUnchanged(files.read(), found, about))).toBe(may);
        if (may) clause.history.push({ type: 'unchanged', source: clause.source, target, as: null, before });
      }),
  ),
  fc.tuple(id, as).map(
    ([at, far]) =>
      new Step(`sign as ${far}`, at, (clause, found, files) => {
        const before = defined(clause);
        const may =
          before !== 'missing' && before !== 'stale' && !(before === 'approved' && far === 'reviewed');
        const signature = { as: far, by: '김서연', role: 'legal', on: today };
        expect(files.take(signOff(files.read(), found, signature))).toBe(may);
        const { source } = clause;
        if (may)
          clause.history.push({ type: 'signed', source, target: said(clause.target), as: far, before });
      }),
  ),
  fc.tuple(id, code).map(
    ([at, about]) =>
      new Step(`suppress ${about}`, at, (clause, found, files) => {
        const by = { code: about, reason: '420일', by: '김서연', on: today };
        expect(files.take(suppress(files.read(), found, by))).toBe(true);
        clause.suppressed.set(about, clause.source);
      }),
  ),
  fc.tuple(id, code).map(
    ([at, about]) =>
      new Step(`lift ${about}`, at, (clause, _, files) => {
        const lifted = files.take(liftSuppression(files.read(), at, about));
        expect(lifted).toBe(clause.suppressed.delete(about));
      }),
  ),
  fc.tuple(id, fc.constantFrom(...sourceTexts), fc.constantFrom(...targetTexts.slice(0, -2))).map(
    ([at, from, text]) =>
      new Step(`import ${JSON.stringify(text)} of ${JSON.stringify(from)}`, at, (clause, _, files) => {
        const before = defined(clause);
        const status = recordTranslation(files.read(), at, {
          source: sourceFingerprint(clauseOf(at, from)),
          sourceText: textOf(at, from),
          target: targetFingerprint(text),
        });
        files.write(status);
        writeTarget(files, at, text);
        clause.target = text;
        clause.history.push({ type: 'imported', source: from, target: said(text), as: null, before });
      }),
  ),
];

it('keeps states true to their definitions and loses no text, whatever is done', () => {
  fc.assert(
    fc.property(fc.commands(steps, { maxCommands: 40, size: 'max' }), (commands) => {
      const [first] = sourceTexts;
      const model: Model = new Map(
        ids.map((one) => [
          one,
          { source: first as SourceText, target: '', history: [], suppressed: new Map() },
        ]),
      );
      fc.modelRun(() => ({ model, real: new Files() }), commands);
    }),
    { numRuns: 60 },
  );
});
