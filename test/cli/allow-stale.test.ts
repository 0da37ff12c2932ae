import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../src/build/load.ts';
import { translatedNotice } from '../support/notice-source.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder } from '../support/scratch-project.ts';
import { staleFiles } from '../support/stale-project.ts';

const notice = translatedNotice(`# Cookie Notice {#title}

We set cookies. {#intro.1}
`);

const ledger = '{\n  "intro.1": { "state": "live" },\n  "title": { "state": "live" }\n}\n';

const onlyStale = `nothing but stale clauses is in the way: bring them up to date, or build with \`--allow-stale\`, which marks them and says which language prevails
`;

describe('stele build, where the source of a clause has changed since it was translated', () => {
  let folder: string;
  const write = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const build = (...more: readonly string[]) =>
    runStele('build', '--project', folder, '--format', 'html', '--format', 'text', ...more);

  beforeEach(() => {
    folder = scratchFolder();
    write('notice/x/notice.md', notice);
    write('notice/x/anchors.json', ledger);
    write('locales/ko/x.json', '{ "title": "쿠키 고지", "intro.1": "당사는 쿠키를 설정합니다." }\n');
    for (const { path, bytes } of staleFiles(
      load(folder),
      () =>
        ({ id }) =>
          id === 'intro.1',
    ))
      write(path, bytes);
  });

  it('writes nothing, and says what may be done', async () => {
    const { status, err } = await build();
    expect(status).toBe(1);
    expect(err).toContain(
      'error translation-stale: the source of `intro.1` has changed since it was translated\n',
    );
    expect(err.endsWith(onlyStale)).toBe(true);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('publishes it with --allow-stale, marked, and says that it did', async () => {
    const { status, err } = await build('--allow-stale');
    expect(status).toBe(0);
    expect(err).toContain(
      'warning translation-stale: the source of `intro.1` has changed since it was translated\n',
    );
    expect(err).toMatch(
      /\n2 editions, 16 files in \S+\nx ko was published with 1 stale clause, each marked; its banner says that en of 2026-11-02 prevails there\n$/,
    );
    const read = (path: string): string => readFileSync(join(folder, 'out/x', path), 'utf8');
    expect(read('ko/x.txt')).toContain('\n[개정 미반영] 당사는 쿠키를 설정합니다.\n');
    expect(read('ko/fragment.html')).toContain('<div class="stele-banner" role="note"');
    expect(read('en/fragment.html')).not.toContain('stele-banner');
    expect(JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'))).toMatchObject({
      notices: [{ editions: [{ outdated: [] }, { outdated: ['intro.1'] }] }],
    });
  });

  it('says nothing of --allow-stale where something else is wrong too', async () => {
    write(
      'locales/ko/x.json',
      '{ "title": "쿠키 고지", "intro.1": "당사는 쿠키를 설정합니다.", "gone": "없음" }\n',
    );
    for (const options of [[], ['--allow-stale']]) {
      const { status, err } = await build(...options);
      expect([status, err.includes(onlyStale)]).toEqual([1, false]);
    }
  });

  it('has nothing to say where nothing is stale', async () => {
    for (const { path, bytes } of staleFiles(load(folder), () => () => false)) write(path, bytes);
    const { status, err } = await build('--allow-stale');
    expect(status).toBe(0);
    expect(err).toMatch(/\n2 editions, 16 files in \S+\n$/);
    expect(readFileSync(join(folder, 'out/x/ko/x.txt'), 'utf8')).not.toContain('개정');
  });
});
