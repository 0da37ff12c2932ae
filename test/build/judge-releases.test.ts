import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../../src/build/compile.ts';
import { editionPlaces } from '../../src/build/edition-versions.ts';
import { isFormatName } from '../../src/build/formats.ts';
import { load } from '../../src/build/load.ts';
import { openRendering } from '../../src/build/open-rendering.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { renderFile } from '../../src/build/render-file.ts';
import { renderRelease } from '../../src/build/render-release.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { releaseRoot } from '../../src/release/merkle.ts';
import type { Release } from '../../src/release/release.ts';
import { digestOf, writeRelease } from '../../src/release/write-release.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { cookieNotice, writeCookieProject } from '../support/cookie-project.ts';
import { fileOf } from '../support/fixture-project.ts';
import { runStele } from '../support/run-stele.ts';
import { sharedFolder } from '../support/scratch-project.ts';

const folder = sharedFolder();
const older = 'notice/x/releases/2026-01-10';
const newer = 'notice/x/releases/2026-03-10';
let sources: ProjectSources;

beforeAll(async () => {
  await writeCookieProject(folder);
  await runStele('release', '--project', folder);
  await runStele('release', '--version', '2026-03-10', '--effective', '2026-04-01', '--project', folder);
  sources = load(folder);
});

/** The project with other files in its releases; `null` for one that is gone. */
function withFiles(change: (file: SourceFile) => SourceFile | null): ProjectSources {
  const releases = sources.releases.map((release) => ({
    ...release,
    files: release.files.flatMap((file) => change(file) ?? []),
  }));
  return { ...sources, releases };
}

function errorsIn(project: ProjectSources): readonly Diagnostic[] {
  return compile(project).diagnostics.filter(({ severity }) => severity === 'error');
}

function digested(record: Release): Release {
  return { ...record, digest: digestOf(record) };
}

const headOf = ({ notices }: Compiled): string | null => notices[0]?.head?.record.version ?? null;

it('the notice is its last release while it says the same', () => {
  const compiled = compile(sources);
  expect(compiled.diagnostics).toEqual([]);
  expect(compiled.notices[0]?.releases.map(({ record }) => record.version)).toEqual([
    '2026-01-10',
    '2026-03-10',
  ]);
  expect(headOf(compiled)).toBe('2026-03-10');
});

it('the notice is its last release too when its file is only laid out otherwise', () => {
  const [notice] = sources.notices;
  const text = new TextDecoder().decode(notice?.notice?.bytes).replace('We keep', 'We  keep');
  const notices = [{ ...notice, notice: fileOf('notice/x/notice.md', text) }] as ProjectSources['notices'];
  expect(headOf(compile({ ...sources, notices }))).toBe('2026-03-10');
});

it('a later version is a draft, and a project without releases too', () => {
  const [notice] = sources.notices;
  const text = new TextDecoder().decode(notice?.notice?.bytes).replace('2026-03-10', '2026-03-11');
  const notices = [{ ...notice, notice: fileOf('notice/x/notice.md', text) }] as ProjectSources['notices'];
  const draft = compile({ ...sources, notices });
  expect([headOf(draft), draft.diagnostics]).toEqual([null, []]);
  expect(headOf(compile({ ...sources, releases: [] }))).toBeNull();
});

describe('a release that was changed', () => {
  it('is found by any byte of any file', () => {
    const files = sources.releases.flatMap((release) => release.files);
    const places = fc
      .constantFrom(...files.filter(({ bytes }) => bytes.length > 0))
      .chain((file) =>
        fc.record({ file: fc.constant(file), at: fc.nat(file.bytes.length - 1), bit: fc.nat(7) }),
      );
    fc.assert(
      fc.property(places, ({ file, at, bit }) => {
        const bytes = Uint8Array.from(file.bytes);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const found = errorsIn(withFiles((one) => (one.path === file.path ? { ...one, bytes } : one)));
        const there = file.path.startsWith(older) ? older : newer;
        expect(found.filter(({ span }) => span.file.startsWith(`${there}/`))).not.toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is found by a signature that can be none', () => {
    const errorsWith = (text: string): readonly string[] => {
      const path = `${older}/release.json.sig`;
      const releases = sources.releases.map((release) =>
        release.folder === older ? { ...release, files: [...release.files, fileOf(path, text)] } : release,
      );
      return errorsIn({ ...sources, releases }).map(({ span, message }) => `${span.file}: ${message}`);
    };
    expect(errorsWith(`${'A'.repeat(86)}==\n`)).toEqual([]);
    for (const text of ['', `${'A'.repeat(85)}==\n`, `${'A'.repeat(86)}=`]) {
      expect(errorsWith(text)).toEqual([
        `${older}/release.json.sig: the release of 2026-01-10 has no signature in \`release.json.sig\``,
      ]);
    }
  });

  it('is found by any file that is gone', () => {
    for (const { path } of sources.releases.flatMap((release) => release.files)) {
      const found = errorsIn(withFiles((file) => (file.path === path ? null : file)));
      expect(found.map(({ code, span }) => [code, span.file])).toContainEqual(['release-altered', path]);
    }
  });

  it.each([
    ['en', 'notice/x/notice.md', '3 cookies', 'intro.1'],
    ['en', 'notice/x/notice.md', 'Cookie Notice', 'title'],
    ['en', 'notice/x/notice.md', 'each', 'Choices.1'],
    ['ko', 'locales/ko/x.json', '3개', 'intro.1'],
    ['ko', 'locales/ko/x.json', '선택', 'Choices'],
  ])('names the clause of %s whose words are others: %s, %s', (locale, path, words, clause) => {
    const project = withFiles((file) =>
      file.path === `${older}/${path}`
        ? fileOf(file.path, new TextDecoder().decode(file.bytes).replace(words, 'X'))
        : file,
    );
    const message = `the clause \`${clause}\` of \`${locale}\` says something else than it did in the release of 2026-01-10`;
    expect(errorsIn(project)).toEqual([
      expect.objectContaining({ code: 'release-altered', message, clause, locale, notice: 'x' }),
    ]);
    const [found] = errorsIn(project);
    expect(found?.span.file).toBe(`${older}/${path}`);
  });

  it('is named by its file alone where that is gone', () => {
    const path = `${older}/notice/x/notice.md`;
    const found = errorsIn(withFiles((file) => (file.path === path ? null : file)));
    expect(found.map(({ span, message }) => [span.file, message])).toEqual([
      [path, 'the release of 2026-01-10 had a file `notice/x/notice.md`, which is gone'],
    ]);
  });

  it('is found by its root where it says something else, and all that came upon it was made anew', () => {
    const [first, last] = compile(sources).notices[0]?.releases.map(({ record }) => record) ?? [];
    if (first === undefined || last === undefined) throw new Error('there are no two releases');
    const forged = digested({
      ...first,
      editions: first.editions.map((edition) => ({
        ...edition,
        clauses: edition.clauses.map((clause) =>
          clause.id === 'intro.1' ? { ...clause, sha256: '0'.repeat(64) } : clause,
        ),
      })),
    });
    const upon = { ...last, previous: { version: forged.version, digest: forged.digest } };
    const rebuilt = digested({ ...upon, root: releaseRoot(upon, upon.editions) });
    const records = new Map([
      [`${older}/release.json`, writeRelease(forged)],
      [`${newer}/release.json`, writeRelease(rebuilt)],
    ]);
    const project = withFiles(({ path, bytes }) => ({ path, bytes: records.get(path) ?? bytes }));
    expect(errorsIn(project).map(({ span, message }) => [span.file, message])).toEqual([
      [`${older}/release.json`, 'the root of the release of 2026-01-10 is not that of its clauses'],
    ]);
  });

  it.each([
    ['cannot be read any more', new Uint8Array([0xff])],
    ['is empty', new Uint8Array()],
    ['has lost most of its clauses', new TextEncoder().encode(cookieNotice.split('We keep')[0])],
  ])('is named by its file where that %s', (_, bytes) => {
    const project = withFiles((file) =>
      file.path === `${older}/notice/x/notice.md` ? { ...file, bytes } : file,
    );
    expect(errorsIn(project).map(({ code, message }) => [code, message])).toEqual([
      ['release-altered', 'the release of 2026-01-10 had other bytes in `notice/x/notice.md`'],
    ]);
  });

  it('is told from one whose line ends Git has changed', () => {
    const project = withFiles((file) =>
      file.path === `${older}/locales/ko/x.json`
        ? fileOf(file.path, new TextDecoder().decode(file.bytes).replaceAll('\n', '\r\n'))
        : file,
    );
    expect(errorsIn(project)).toMatchObject([
      {
        message: 'the release of 2026-01-10 had other line ends in `locales/ko/x.json`',
        hint: 'put `notice/*/releases/** -text` into `.gitattributes`, and check the files out anew',
      },
    ]);
  });

  it('is one fault where its record cannot be read, and none of the next', () => {
    const project = withFiles((file) =>
      file.path === `${older}/release.json` ? fileOf(file.path, '{}') : file,
    );
    expect(errorsIn(project).filter(({ span }) => span.file.startsWith(newer))).toEqual([]);
    expect(new Set(errorsIn(project).map(({ code }) => code))).toEqual(new Set(['json-invalid']));
  });

  it('makes of the notice neither that release nor another', () => {
    const project = withFiles((file) => (file.path.startsWith(`${newer}/notice/`) ? null : file));
    expect(headOf(compile(project))).toBeNull();
  });
});

it('a folder that is no release is said to be none', () => {
  const stray = { notice: 'x', version: 'drafts', folder: 'notice/x/releases/drafts', files: [] };
  const project = {
    ...sources,
    releases: [...sources.releases, stray as unknown as ProjectSources['releases'][number]],
  };
  expect(errorsIn(project).map(({ message }) => message)).toEqual([
    'the release of drafts has no record: there is no `notice/x/releases/drafts/release.json`',
  ]);
});

it('a release is rendered once more to the bytes that it published', async () => {
  const { releases = [] } = compile(sources).notices[0] ?? {};
  for (const [index, known] of releases.entries()) {
    const rendering = openRendering(known, releases[index - 1]?.record ?? null);
    if (rendering === null) throw new Error('the release cannot be read');
    const written = new Map<string, Uint8Array>();
    const rendered = await renderRelease(
      rendering,
      { places: editionPlaces, locales: [], formats: rendering.published.filter(isFormatName) },
      { renderFile, write: (path, bytes) => void written.set(path, bytes) },
    );
    expect(rendered.flatMap(({ files }) => files)).toEqual(known.record.published);
    const { version } = known.record;
    for (const locale of ['en', 'ko']) {
      expect(written.get(`x/versions/${version}/${locale}/x.pdf`)).toEqual(written.get(`x/${locale}/x.pdf`));
      expect(written.get(`x/versions/${version}/${locale}/index.html`)).toBeDefined();
    }
  }
});
