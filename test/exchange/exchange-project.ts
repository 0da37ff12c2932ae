import type { Locale, Notice } from '../../src/ast/notice.ts';
import { type OpenTranslation, openTranslation } from '../../src/build/open-translation.ts';
import { type ProjectSources, withTranslationFiles } from '../../src/build/project.ts';
import { type ExchangeFormatName, exchangeFormats } from '../../src/exchange/exchange-formats.ts';
import type { HandIn, HandInUnit, ReadIn } from '../../src/exchange/hand-in.ts';
import { handOut } from '../../src/exchange/hand-out.ts';
import { type TakenBack, takeBack } from '../../src/exchange/take-back.ts';
import type { ClauseState } from '../../src/status/clause-state.ts';
import { accept, type Decided, signOff } from '../../src/status/decide.ts';
import type { Status } from '../../src/status/status.ts';
import { writeStatus } from '../../src/status/status-file.ts';
import { isoDate } from '../../src/syntax/metadata.ts';
import { type NoticeSources, parse } from '../../src/syntax/parse.ts';
import { fileOf, projectOf } from '../support/fixture-project.ts';

export const noticeText = `---
id: privacy
version: 2026-11-02
effective: 2026-12-01
locale: en
translations: [ko, de]
url: https://www.example.com/legal/privacy
---

# Privacy Notice {#title}

## Cookies {#Cookies}

See the **[Cookie Notice][cookies] today** & [write](#Cookies).<br>We answer. {#Cookies.1}

- We keep logs for _ninety_ days. {#Cookies.2}
- You may refuse. {#Cookies.3}

:::table[Agents {#agents}]

| Name {#name}     | Place {#place} |
| ---------------- | -------------- |
| Hanbit {#hanbit} | Seoul          |

:::

[cookies]: https://www.example.com/legal/cookies
`;

export const koreanTexts: Readonly<Record<string, string>> = {
  title: '개인정보 처리방침',
  Cookies: '쿠키',
  'Cookies.1':
    '<strong>오늘 <cookies>쿠키 고지</cookies></strong>를 보거나 <a1>문의</a1>하십시오.<br/>당사가 “답변”합니다.',
  'Cookies.2': '당사는 로그를 <em>구십</em> 일간 보관합니다.',
  agents: '대리인',
  'agents.name': '명칭',
  'agents.place': '장소',
  'agents.hanbit.name': 'Hanbit',
  'agents.hanbit.place': '서울',
};

const catalogPath = 'locales/ko/privacy.json';

/** A small project: every clause but one translated into Korean, `Cookies` approved and `Cookies.2` current. */
export function exchangeProject(texts: Readonly<Record<string, string>> = koreanTexts): ProjectSources {
  const bare = projectOf([
    fileOf('notice/privacy/notice.md', noticeText),
    fileOf(catalogPath, `${JSON.stringify(texts, null, 2)}\n`),
  ]);
  return deciding(bare, {
    Cookies: (status, clause) =>
      signOff(status, clause, {
        as: 'approved',
        by: 'Kim',
        role: 'counsel',
        on: isoDate.parse('2026-11-20'),
      }),
    'Cookies.2': accept,
  });
}

type Decide = (status: Status, clause: OpenTranslation['clauses'][number]) => Decided;

/** The project with what people said of Korean clauses. */
export function deciding(
  sources: ProjectSources,
  decisions: Readonly<Record<string, Decide>>,
): ProjectSources {
  const { status, clauses } = korean(sources);
  let now = status;
  for (const clause of clauses) {
    const decided = decisions[clause.id]?.(now, clause);
    if (decided?.type === 'decided') now = decided.status;
  }
  return withTranslationFiles(sources, writeStatus(now));
}

/** The project with other words in its source. */
export function withSource(sources: ProjectSources, from: string, to: string): ProjectSources {
  if (noticeText.split(from).length !== 2) throw new Error(`“${from}” does not stand once in the notice`);
  const [notice] = projectOf([
    fileOf(
      'notice/privacy/notice.md',
      noticeText.replace(from, () => to),
    ),
  ]).notices;
  return { ...sources, notices: notice === undefined ? [] : [notice] };
}

/** The project with other Korean texts. */
export function withKorean(sources: ProjectSources, texts: Readonly<Record<string, string>>): ProjectSources {
  const now = { ...(JSON.parse(catalogText(sources)) as Record<string, string>), ...texts };
  return withTranslationFiles(sources, [fileOf(catalogPath, `${JSON.stringify(now, null, 2)}\n`)]);
}

export function catalogText(sources: ProjectSources): string {
  return new TextDecoder().decode(sources.catalogs.get(catalogPath)?.bytes);
}

export function korean(sources: ProjectSources, locale = 'ko'): OpenTranslation {
  const [notice] = sources.notices;
  if (notice === undefined) throw new Error('there is no notice');
  return openTranslation(sources, parsed(notice), locale as Locale);
}

/** What was parsed once: these tests open the same notice again and again. */
const known = new WeakMap<NoticeSources, Notice>();

function parsed(sources: NoticeSources): Notice {
  const notice = known.get(sources) ?? parse(sources).value.notice;
  known.set(sources, notice);
  return notice;
}

/** The state of each Korean clause. */
export function statesOf(sources: ProjectSources): Readonly<Record<string, ClauseState>> {
  return Object.fromEntries(korean(sources).clauses.map(({ id, state }) => [id, state]));
}

export async function exported(
  sources: ProjectSources,
  format: ExchangeFormatName,
  states: readonly ClauseState[] | null = null,
): Promise<Uint8Array> {
  const handed = handOut(korean(sources), states === null ? null : new Set(states));
  return exchangeFormats[format].write(handed);
}

export async function exportedText(
  sources: ProjectSources,
  format: ExchangeFormatName,
  states: readonly ClauseState[] | null = null,
): Promise<string> {
  return new TextDecoder().decode(await exported(sources, format, states));
}

export async function readBytes(bytes: Uint8Array, format: ExchangeFormatName): Promise<HandIn> {
  const read = await exchangeFormats[format].read(bytes);
  if (read.type === 'unreadable') throw new Error(JSON.stringify(read.faults));
  return read.handIn;
}

export async function faultsOf(text: string, format: ExchangeFormatName): Promise<ReadIn> {
  return exchangeFormats[format].read(new TextEncoder().encode(text));
}

/** What a file brings back, and the project as it is then. */
export function takenBack(
  sources: ProjectSources,
  handIn: HandIn,
  { allowStale = false }: { readonly allowStale?: boolean } = {},
): TakenBack & { readonly after: ProjectSources } {
  const translation = korean(sources);
  const catalogFile = sources.catalogs.get(translation.catalog.file) ?? null;
  const result = takeBack(translation, handIn, { allowStale, catalogFile });
  return { ...result, after: withTranslationFiles(sources, result.files) };
}

/** What comes back of a hand-out of all clauses as it was, but for these units. */
export function handInOf(
  sources: ProjectSources,
  changes: Readonly<Record<string, Partial<HandInUnit>>>,
): HandIn {
  const { notice, sourceLocale, targetLocale, units } = handOut(korean(sources), null);
  return {
    notice,
    sourceLocale,
    targetLocale,
    comments: [],
    units: units.map(({ id, source, sourceFingerprint, base, target }, index) => ({
      id,
      at: 10 * (index + 1),
      source,
      sourceFingerprint,
      base: base ?? 'none',
      target: target ?? '',
      finished: null,
      comments: [],
      ...changes[id],
    })),
  };
}
