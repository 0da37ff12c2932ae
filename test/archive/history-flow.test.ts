import { expect, it } from 'vitest';
import { historyFlow } from '../../src/archive/history-flow.ts';
import type { Locale } from '../../src/ast/notice.ts';
import type { Flow, FlowRun } from '../../src/flow/flow.ts';
import { renderPage } from '../../src/format/html/render.ts';
import { shippedTheme } from '../format/html/theme.ts';
import { phrasesIn, sampleHistory } from './versions-sample.ts';

function historyIn(locale: string, title: string, isCurrent = true): Flow {
  return historyFlow(sampleHistory(locale, title), {
    phrases: phrasesIn(locale),
    nameOf: (one) => phrasesIn(one).say('localeName'),
    locales: ['en', 'ko'] as Locale[],
    sourceLocale: 'en' as Locale,
    isCurrent,
  });
}

/** The words of runs, a link as `[words](href)`. */
function told(runs: readonly FlowRun[]): string {
  return runs
    .map((run) => {
      if (run.type === 'break') return ' / ';
      if (run.type === 'field') return '';
      return run.link?.type === 'address' ? `[${run.text}](${run.link.href})` : run.text;
    })
    .join('')
    .replaceAll('\u00a0', '~');
}

function rowsOf(flow: Flow): readonly (readonly string[])[] {
  const [table] = flow.blocks;
  if (table?.type !== 'table') throw new Error('the page begins with no table');
  return table.rows.map(({ cells }) => cells.map(({ runs }) => told(runs)));
}

it('tells every version, when it was in force, what changed, and where its files are', () => {
  const flow = historyIn('en', 'Cookie Notice');
  expect(flow.title).toBe('Versions of “Cookie Notice”');
  expect(rowsOf(flow)).toEqual([
    ['Version', 'In force', 'What changed', 'Download'],
    [
      '[Version of March 2, 2026](../2026-03-02/en/index.html)',
      'From April 1, 2026',
      'Added:~1~· Reworded:~2 / [Compared with the version of January 10, 2025](../2026-03-02/en/redline.html)',
      '[PDF](../2026-03-02/en/x.pdf)~· [Plain~text](../2026-03-02/en/x.txt)',
    ],
    [
      '[Version of February 1, 2026](../2026-02-01/en/index.html)',
      'Never: it was replaced before it took effect',
      'No clause was changed. / [Compared with the version of January 10, 2025](../2026-02-01/en/redline.html)',
      '',
    ],
    [
      '[Version of January 10, 2025](../2025-01-10/en/index.html)',
      'From February 1, 2025 until the day before April 1, 2026',
      'The first version kept here',
      '[PDF](../2025-01-10/en/x.pdf)~· [Plain~text](../2025-01-10/en/x.txt)',
    ],
  ]);
});

it('tells them in Korean', () => {
  const flow = historyIn('ko', '쿠키 고지');
  expect([flow.title, flow.breaking]).toEqual(['“쿠키 고지”의 버전', 'keep-all']);
  expect(rowsOf(flow).slice(0, 3)).toEqual([
    ['버전', '시행 기간', '변경 내용', '다운로드'],
    [
      '[2026년 3월 2일 버전](../2026-03-02/ko/index.html)',
      '2026년 4월 1일부터',
      '추가:~1~· 문구~변경:~2 / [2025년 1월 10일 버전과 비교](../2026-03-02/ko/redline.html)',
      '[PDF](../2026-03-02/ko/x.pdf)~· [Plain~text](../2026-03-02/ko/x.txt)',
    ],
    [
      '[2026년 2월 1일 버전](../2026-02-01/ko/index.html)',
      '시행되지 않음: 시행 전에 대체됨',
      '변경된 조항이 없습니다. / [2025년 1월 10일 버전과 비교](../2026-02-01/ko/redline.html)',
      '',
    ],
  ]);
});

it('leads to the current version, or to the newest where the notice has this locale no more', () => {
  expect(historyIn('ko', '쿠키 고지').web.versions).toMatchObject({
    canonical: 'https://www.example.com/x/versions/ko/',
    links: [{ rel: 'latest-version', url: 'https://www.example.com/x/ko/' }],
    history: { label: '현재 버전', href: '../../ko/index.html' },
    feed: { label: '변경 피드', href: 'feed.xml' },
  });
  expect(historyIn('ko', '쿠키 고지', false).web.versions).toMatchObject({
    links: [],
    history: { href: '../2026-03-02/ko/index.html' },
  });
});

it('is a page of the same template, whose table is named by its heading', async () => {
  const html = new TextDecoder().decode(
    await renderPage(historyIn('en', 'Terms & <Conditions>'), shippedTheme),
  );
  expect(html).toContain('<title>Versions of “Terms &amp; &lt;Conditions&gt;”</title>');
  expect(html).toContain(
    '<link rel="alternate" hreflang="ko" href="https://www.example.com/x/versions/ko/">',
  );
  expect(html).toContain('role="group" aria-labelledby="_versions"');
  expect(html).toContain('id="_versions"');
});
