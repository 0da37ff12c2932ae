import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Release } from '../../src/release/release.ts';
import { writeCookieProject } from '../support/cookie-project.ts';
import { filesBelow } from '../support/fixture-project.ts';
import { type Ran, runStele } from '../support/run-stele.ts';
import { edit, scratchFolder, sharedFolder, writeProject } from '../support/scratch-project.ts';

const folder = sharedFolder();
const older = 'notice/x/releases/2026-01-10';
const newer = 'notice/x/releases/2026-03-10';

beforeAll(async () => {
  await writeCookieProject(folder);
  await runStele('release', '--by', 'Ana Lee', '--role', 'Counsel', '--project', folder);
  await runStele('release', '--version', '2026-03-10', '--effective', '2026-04-01', '--project', folder);
});

const asOf = (day: string, ...words: readonly string[]): Promise<Ran> =>
  runStele('as-of', day, '--project', folder, ...words);

function record(folderOfRelease: string): Release {
  const file = filesBelow(join(folder, folderOfRelease)).find(({ path }) => path === 'release.json');
  return JSON.parse(new TextDecoder().decode(file?.bytes)) as Release;
}

describe('the version in force', () => {
  it('is told with its days, its root, who released it, and where its source is', async () => {
    expect(await asOf('2026-02-01')).toEqual({
      status: 0,
      err: '',
      out: [
        'x on 2026-02-01: the version of 2026-01-10',
        '  posted     2026-01-10',
        '  in force   from 2026-02-01 to the day before 2026-04-01',
        '  released   by Ana Lee, Counsel, on 2026-11-23',
        `  root       ${record(older).root}`,
        `  source     ${older}/notice/x`,
        '',
      ].join('\n'),
    });
  });

  it('is told with the one that was announced by then', async () => {
    const { out } = await asOf('2026-03-31');
    expect(out).toContain('x on 2026-03-31: the version of 2026-01-10\n');
    expect(out).toContain('  announced  the version of 2026-03-10, effective 2026-04-01\n');
    expect((await asOf('2026-03-09')).out).not.toContain('announced');
  });

  it('is the last one for ever after', async () => {
    const { out } = await asOf('2999-12-31');
    expect(out).toContain('x on 2999-12-31: the version of 2026-03-10\n');
    expect(out).toContain('  in force   from 2026-04-01\n');
    expect(out).toContain('  released   nobody was named\n');
  });

  it('is told with the files of a locale as the archive keeps them', async () => {
    const { out } = await asOf('2026-04-01', '--locale', 'ko');
    const told = out.split('\n').filter((line) => line.startsWith('  published  '));
    const hash = (path: string): string | undefined =>
      record(newer).published.find((file) => file.path === path)?.sha256;
    expect(told).toHaveLength(12);
    expect(told).toContain(
      `  published  x/versions/2026-03-10/ko/index.html (SHA-256 ${hash('versions/2026-03-10/ko/index.html')})`,
    );
    expect(told).toContain(`  published  x/versions/2026-03-10/ko/x.pdf (SHA-256 ${hash('ko/x.pdf')})`);
  });
});

describe('there is no answer', () => {
  it('before the first version took effect', async () => {
    expect(await asOf('2026-01-09')).toEqual({
      status: 1,
      out: '',
      err: 'no version of x was in force on 2026-01-09: the first took effect on 2026-02-01\n',
    });
    expect((await asOf('2026-01-31')).err).toBe(
      'no version of x was in force on 2026-01-31: the first took effect on 2026-02-01; announced: the version of 2026-01-10, effective 2026-02-01\n',
    );
  });

  it.each([
    [['yesterday'], 'a day is written YYYY-MM-DD, and not yesterday'],
    [['2026-02-30'], 'a day is written YYYY-MM-DD, and not 2026-02-30'],
    [['2026-04-01', '--locale', 'ms'], 'the version of 2026-03-10 was not published in ms; there are en, ko'],
    [['2026-04-01', '--notice', 'y'], 'there is no notice y; there are x'],
  ])('to a call that cannot be: %j', async ([day = '', ...words], message) => {
    expect(await asOf(day, ...words)).toEqual({ status: 2, out: '', err: `stele: ${message}\n` });
  });

  const changed = async (change: (copy: string) => void): Promise<Ran> => {
    const copy = scratchFolder();
    writeProject(copy, filesBelow(folder));
    change(copy);
    return runStele('as-of', '2026-02-01', '--project', copy);
  };

  it('where no version was released', async () => {
    const ran = await changed((copy) => rmSync(join(copy, 'notice/x/releases'), { recursive: true }));
    expect(ran).toEqual({ status: 1, out: '', err: 'no version of x was released\n' });
  });

  it('where a release cannot be read, since it may be the one', async () => {
    const ran = await changed((copy) => writeFileSync(join(copy, newer, 'release.json'), '{}'));
    expect(ran).toEqual({
      status: 1,
      out: '',
      err: 'the release of 2026-03-10 cannot be read; `stele check` says what was changed\n',
    });
  });

  it('that is certain, where a release is not what it was', async () => {
    const ran = await changed((copy) =>
      edit(join(copy, older, 'notice/x/notice.md'), '3 cookies', '2 cookies'),
    );
    expect(ran.status).toBe(1);
    expect(ran.out).toContain('x on 2026-02-01: the version of 2026-01-10\n');
    expect(ran.err).toBe('the releases of x are not what they were; `stele check` says what was changed\n');
  });
});
