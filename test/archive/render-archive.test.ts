import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveRenderer } from '../../src/archive/render-archive.ts';
import type { VersionDifference } from '../../src/archive/render-version.ts';
import { compile } from '../../src/build/compile.ts';
import { type FormatName, usualFormats } from '../../src/build/formats.ts';
import type { KnownRelease } from '../../src/build/known-release.ts';
import { load } from '../../src/build/load.ts';
import { fingerprint, type Manifest } from '../../src/build/manifest.ts';
import { render } from '../../src/build/render.ts';
import { renderFile } from '../../src/build/render-file.ts';
import type { FlowLevel } from '../../src/flow/flow.ts';
import { releaseRoot } from '../../src/release/merkle.ts';
import type { Release } from '../../src/release/release.ts';
import { digestOf, writeRelease } from '../../src/release/write-release.ts';
import { writeCookieProject } from '../support/cookie-project.ts';
import { fileOf } from '../support/fixture-project.ts';
import { type Ran, runStele } from '../support/run-stele.ts';
import { edit, scratchFolder, sharedFolder } from '../support/scratch-project.ts';

const stele = (folder: string, ...words: readonly string[]): Promise<Ran> =>
  runStele(...words, '--project', folder);

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

const versions = ['2026-01-10', '2026-03-02'] as const;

/** Gives the notice of the cookie project a later version, which says something else. */
async function revise(folder: string, version: string, words: readonly [string, string]): Promise<void> {
  const notice = join(folder, 'notice/x/notice.md');
  edit(notice, /(?<=^version: )\S+/m, version);
  edit(notice, /(?<=^effective: )\S+/m, version);
  edit(notice, ...words);
  const signed = ['--as', 'approved', '--by', '서민아', '--role', 'translator'];
  await stele(folder, 'accept', 'ko', 'intro.1');
  await stele(folder, 'sign', 'ko', '--all', ...signed);
}

/** The cookie project with two releases, the second of which is the notice as it stands. */
async function writeReleased(folder: string): Promise<void> {
  await writeCookieProject(folder);
  expect((await stele(folder, 'release')).err).toBe('');
  await revise(folder, versions[1], ['We keep', 'We hold']);
  expect((await stele(folder, 'release')).err).toBe('');
}

function recordOf(folder: string, version: string): Release {
  return JSON.parse(read(folder, `notice/x/releases/${version}/release.json`));
}

interface Asked {
  readonly last?: ReadonlyMap<string, Uint8Array>;
  readonly releases?: (releases: readonly KnownRelease[]) => readonly KnownRelease[];
  readonly locales?: readonly string[];
  readonly formats?: readonly FormatName[];
  readonly headingBase?: FlowLevel;
}

interface Built {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  /** What was rendered: `pdf ko`. */
  readonly jobs: readonly string[];
  readonly differences: readonly VersionDifference[];
}

/** Builds a project in memory, its archive too. */
async function built(folder: string, asked: Asked = {}): Promise<Built> {
  const compiled = compile(load(folder), 'build');
  const files = new Map<string, Uint8Array>();
  const jobs: string[] = [];
  const differences: VersionDifference[] = [];
  const notices = compiled.notices.map((notice) => {
    const releases = asked.releases?.(notice.releases) ?? notice.releases;
    const head = releases.find(({ record }) => record.version === notice.head?.record.version) ?? null;
    return { ...notice, releases, head };
  });
  const manifest = await render(
    { ...compiled, notices },
    {
      notice: null,
      locales: asked.locales ?? [],
      jurisdictions: [],
      formats: asked.formats ?? usualFormats,
      headingBase: asked.headingBase ?? 2,
    },
    {
      write: (path, bytes) => files.set(path, bytes),
      progress: () => {},
      renderFile: (job, theme) => {
        jobs.push(`${job.format} ${job.flow.locale}`);
        return renderFile(job, theme);
      },
      renderReleases: archiveRenderer({
        last: { read: (path) => asked.last?.get(path) ?? null },
        differs: (difference) => differences.push(difference),
      }),
    },
  );
  return { files, manifest, jobs, differences };
}

const shared = sharedFolder();
let first: Built;
beforeAll(async () => {
  await writeReleased(shared);
  first = await built(shared);
});

describe('the archive', () => {
  it('holds every file of every release as it was published, the current one in both of its places', () => {
    expect(first.differences).toEqual([]);
    for (const version of versions) {
      const isCurrent = version === versions[1];
      for (const { path, sha256 } of recordOf(shared, version).published) {
        const isPage = path.endsWith('index.html');
        const archive = path.startsWith('versions/') ? path : `versions/${version}/${path}`;
        const places = [
          ...(isPage && path !== archive ? [] : [archive]),
          ...(isCurrent && path !== archive ? [path] : []),
        ];
        for (const place of places) {
          const bytes = first.files.get(`x/${place}`);
          expect([place, bytes && fingerprint(bytes)]).toEqual([place, sha256]);
        }
      }
    }
    const texts = versions.map((version) => first.files.get(`x/versions/${version}/en/x.txt`));
    expect(texts.map((text) => /We \w+ 3/.exec(new TextDecoder().decode(text))?.[0])).toEqual([
      'We keep 3',
      'We hold 3',
    ]);
  });

  it('is in the manifest, which is valid and names every file with its hash', () => {
    const schema = JSON.parse(readFileSync('schemas/manifest.schema.json', 'utf8'));
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    validate(JSON.parse(JSON.stringify(first.manifest)));
    expect(validate.errors).toBeNull();
    const named = first.manifest.notices.flatMap((notice) => [
      ...notice.editions.flatMap(({ files }) => files),
      ...notice.versions.flatMap(({ editions }) =>
        editions.flatMap(({ files, changes }) => [...files, ...(changes?.files ?? [])]),
      ),
      ...notice.history.flatMap(({ files }) => files),
    ]);
    const written = [...first.files].filter(([path]) => path !== 'manifest.json');
    expect(named.map(({ path, sha256, bytes }) => [path, sha256, bytes].join()).sort()).toEqual(
      written.map(([path, bytes]) => [path, fingerprint(bytes), bytes.length].join()).sort(),
    );
    const [notice] = first.manifest.notices;
    expect(notice?.versions.map(({ version, root, path }) => [version, root, path])).toEqual(
      versions.map((version) => [version, recordOf(shared, version).root, `x/versions/${version}`]),
    );
    expect(notice?.versions.map(({ editions }) => editions.map(({ changes }) => changes?.since))).toEqual([
      [undefined, undefined],
      ['2026-01-10', '2026-01-10'],
    ]);
  });

  it('shows what changed since the version before, in each locale', () => {
    const changes = JSON.parse(
      new TextDecoder().decode(first.files.get('x/versions/2026-03-02/en/changes.json')),
    );
    expect(changes.changes).toMatchObject([{ kind: 'reworded', clause: 'intro.1' }]);
    const page = new TextDecoder().decode(first.files.get('x/versions/2026-03-02/en/redline.html'));
    expect(page).toMatch(/<del\b[^>]*>.*keep.*<\/del>.*<ins\b[^>]*>.*hold/);
    expect(first.files.has('x/versions/2026-01-10/en/redline.html')).toBe(false);
    const history = new TextDecoder().decode(first.files.get('x/versions/ko/index.html'));
    expect(history).toContain('변경된 조항이 없습니다.');
    expect(history).toContain('href="../2026-03-02/ko/redline.html"');
    expect(history).toContain('href="../2026-01-10/ko/x.pdf"');
    expect(first.files.has('x/versions/ko/feed.xml')).toBe(true);
  });

  it('says that a version is the first in a locale that the one before lacked', async () => {
    const withoutKorean = ([one, ...rest]: readonly KnownRelease[]): readonly KnownRelease[] =>
      one === undefined
        ? []
        : [
            {
              ...one,
              record: {
                ...one.record,
                editions: one.record.editions.filter(({ locale }) => locale === 'en'),
                published: one.record.published.filter(({ locale }) => locale === 'en'),
              },
            },
            ...rest,
          ];
    const { files, manifest } = await built(shared, {
      releases: withoutKorean,
      last: first.files,
      formats: ['html'],
    });
    expect(files.has('x/versions/2026-03-02/ko/redline.html')).toBe(false);
    expect(files.has('x/versions/2026-03-02/en/redline.html')).toBe(true);
    expect(manifest.notices[0]?.versions[1]?.editions.map(({ changes }) => changes === null)).toEqual([
      false,
      true,
    ]);
    const history = new TextDecoder().decode(files.get('x/versions/ko/index.html'));
    expect(history).toContain('여기에 보관된 첫 버전');
    expect(history).not.toContain('2026-01-10');
  });

  it('has what is asked for alone', async () => {
    const { files } = await built(shared, { locales: ['ko'], formats: ['html', 'text'], last: first.files });
    expect([...files.keys()].sort()).toEqual([
      'manifest.json',
      ...['x/ko/', 'x/versions/2026-01-10/ko/', 'x/versions/2026-03-02/ko/'].flatMap((folder) => [
        ...(folder.includes('03-02') ? [`${folder}changes.json`] : []),
        `${folder}fragment.html`,
        `${folder}index.html`,
        `${folder}notice.css`,
        `${folder}notice.jsonld`,
        `${folder}page.css`,
        `${folder}page.js`,
        ...(folder.includes('03-02') ? [`${folder}redline.css`, `${folder}redline.html`] : []),
        `${folder}toc.json`,
        `${folder}x.txt`,
      ]),
      ...['feed.xml', 'index.html', 'notice.css', 'page.css', 'page.js'].map(
        (name) => `x/versions/ko/${name}`,
      ),
    ]);
    const none = await built(shared, { formats: ['text'], last: first.files });
    expect([...none.files.keys()].filter((path) => /html|xml|changes/.test(path))).toEqual([]);
  });
});

/** The page of all versions and the three files beside it, in two languages. */
const historyJobs = ['en', 'ko'].flatMap((locale) => Array.from({ length: 4 }, () => `html ${locale}`));

describe('a build after another', () => {
  it('renders nothing of the archive but the page of all versions, and writes the same bytes', async () => {
    const second = await built(shared, { last: first.files });
    expect(second.jobs).toEqual(historyJobs);
    expect(second.files).toEqual(first.files);
  });

  it('renders again what is not what was published, or not there', async () => {
    const last = new Map(first.files);
    const path = 'x/versions/2026-01-10/ko/x.txt';
    last.set(path, new TextEncoder().encode('something else'));
    last.delete('x/versions/2026-01-10/en/x.docx');
    last.set('x/versions/2026-03-02/en/changes.json', new TextEncoder().encode('{}'));
    const second = await built(shared, { last });
    expect(second.files).toEqual(first.files);
    expect(second.jobs.filter((job) => job.startsWith('docx'))).toContain('docx en');
    expect(second.jobs.filter((job) => job.startsWith('pdf'))).toEqual([]);
  });

  it('makes a redline again that was made of something else', async () => {
    const text = new TextDecoder().decode(first.files.get('manifest.json'));
    const other = text.replaceAll(/(?<="madeOf": ")\w+/g, '0'.repeat(64));
    const last = new Map([...first.files, ['manifest.json', new TextEncoder().encode(other)] as const]);
    const second = await built(shared, { last });
    expect(second.jobs).toEqual(['html en', 'html ko', ...historyJobs]);
    expect(second.files).toEqual(first.files);
  });

  it('keeps what was published beside a file that is rendered again, whatever this program would make of it', async () => {
    const last = new Map(first.files);
    last.delete('x/versions/2026-01-10/en/fragment.html');
    const restyled = (releases: readonly KnownRelease[]): readonly KnownRelease[] =>
      releases.map((release) => ({
        ...release,
        project: () => {
          const project = release.project();
          const css = fileOf('templates/page.css', 'body { margin: 1em }\n');
          return { ...project, templates: { ...project.templates, css } };
        },
      }));
    const second = await built(shared, { last, releases: restyled });
    expect(second.differences).toEqual([]);
    const path = 'x/versions/2026-01-10/en/page.css';
    expect(second.files.get(path)).toEqual(first.files.get(path));
  });

  it('is not led astray by a manifest that is none', async () => {
    const whole = new TextDecoder().decode(first.files.get('manifest.json'));
    const outside = whole.replaceAll('x/versions/2026-03-02/en/redline.html', '../redline.html');
    const redline = first.files.get('x/versions/2026-03-02/en/redline.html') ?? new Uint8Array();
    for (const text of ['', '[]', '{"notices":[{"id":"x"}]}', '{"notices":{}}', outside]) {
      const last = new Map([
        ...first.files,
        ['manifest.json', new TextEncoder().encode(text)] as const,
        ['../redline.html', redline] as const,
      ]);
      const { differences, files } = await built(shared, { last });
      expect(differences).toEqual([]);
      expect(files).toEqual(first.files);
    }
  });
});

describe('the current version, where it is not to be as it was published', () => {
  const current = (build: Built): readonly string[] =>
    (build.manifest.notices[0]?.editions ?? []).flatMap(({ files }) => files.map(({ path }) => path));

  it('has the title of its article at the level of a site’s page, and the archive as it was', async () => {
    const second = await built(shared, { last: first.files, headingBase: 4 });
    const changed = [...second.files].filter(([path, bytes]) => first.files.get(path) !== bytes);
    expect(changed.map(([path]) => path).filter((path) => !path.startsWith('x/versions/'))).toEqual([
      'x/en/fragment.html',
      'x/ko/fragment.html',
      'manifest.json',
    ]);
    expect(new TextDecoder().decode(second.files.get('x/ko/fragment.html'))).toContain('<h4 id="title"');
    expect(new TextDecoder().decode(first.files.get('x/ko/fragment.html'))).toContain('<h2 id="title"');
    const archived = 'x/versions/2026-03-02/ko/fragment.html';
    expect(second.files.get(archived)).toEqual(first.files.get(archived));
    expect(second.differences).toEqual([]);
    expect(current(second)).toEqual(current(first));
    expect(second.jobs).toEqual(['markdown en', 'html en', 'markdown ko', 'html ko', ...historyJobs]);
  });

  it('has the files that its formats did not have when it was released', async () => {
    const lacking = (releases: readonly KnownRelease[]): readonly KnownRelease[] =>
      releases.map((release) => {
        const published = release.record.published.filter(({ path }) => !path.endsWith('toc.json'));
        return { ...release, record: { ...release.record, published } };
      });
    const second = await built(shared, { last: first.files, releases: lacking });
    expect(current(second)).toEqual(current(first));
    expect(second.files.get('x/ko/toc.json')).toEqual(first.files.get('x/ko/toc.json'));
    expect(second.files.has('x/versions/2026-03-02/ko/toc.json')).toBe(false);
    expect(second.differences).toEqual([]);
  });
});

describe('a release of which this program makes other bytes', () => {
  const altered =
    (generator: string) =>
    (releases: readonly KnownRelease[]): readonly KnownRelease[] =>
      releases.map((release, index) => {
        const published = release.record.published.map((file) =>
          file.path === 'ko/x.txt' ? { ...file, sha256: '0'.repeat(64) } : file,
        );
        return index === 0 ? { ...release, record: { ...release.record, generator, published } } : release;
      });

  it('is told of, with the files and the program that made it', async () => {
    const { differences, files } = await built(shared, {
      releases: altered('stele 0.0.1'),
      last: first.files,
    });
    expect(differences).toEqual([
      {
        notice: 'x',
        version: '2026-01-10',
        generator: 'stele 0.0.1',
        files: ['ko/x.txt'],
        reason: 'differs',
      },
    ]);
    expect(files.get('x/versions/2026-01-10/ko/x.txt')).toEqual(
      first.files.get('x/versions/2026-01-10/ko/x.txt'),
    );
  });
});

describe('stele build', () => {
  it('writes the archive of a draft too, whose page leads to it', async () => {
    const folder = scratchFolder();
    await writeReleased(folder);
    writeFileSync(join(folder, 'templates/page.html'), readFileSync('templates/page.html'));
    await revise(folder, '2026-05-01', ['We hold', 'We use']);
    const { status, err } = await stele(folder, 'build', '--format', 'html');
    expect([status, err]).toEqual([
      0,
      expect.stringContaining('2 editions, 14 files, and 2 versions in the archive in'),
    ]);
    const page = read(folder, 'out/x/ko/index.html');
    expect(page).not.toContain('stele-release');
    expect(page).toContain(
      '<link rel="predecessor-version" href="https://www.example.com/x/versions/2026-03-02/ko/">',
    );
    expect(page).toContain('href="../versions/ko/index.html"');
    expect(page).toContain('type="application/atom+xml" title="변경 피드" href="../versions/ko/feed.xml"');
  });

  /** The releases as a later program might read them: with other words, or without a ledger, which is an error. */
  const faulty =
    (from: string, to: string, keepsLedger = false) =>
    (releases: readonly KnownRelease[]): readonly KnownRelease[] =>
      releases.map((release) => ({
        ...release,
        project: () => {
          const project = release.project();
          const notices = project.notices.map((sources) => {
            const text = new TextDecoder().decode(sources.notice?.bytes).replace(from, to);
            const ledger = keepsLedger ? sources.ledger : null;
            return { ...sources, ledger, notice: fileOf('notice/x/notice.md', text) };
          });
          return { ...project, notices };
        },
      }));

  it('is rendered whatever is found wrong with it, as long as each clause is what it was', async () => {
    const asked = { formats: ['text'], locales: ['en'] } as const;
    expect((await built(shared, { ...asked, releases: faulty('We', 'We') })).differences).toEqual([]);
    for (const releases of [faulty('We', 'They'), faulty('We', 'They', true)]) {
      const { differences } = await built(shared, { ...asked, releases });
      expect(differences.map(({ version, reason }) => [version, reason])).toEqual(
        versions.map((version) => [version, 'unreadable']),
      );
    }
  });

  /** Writes the last release's record anew, sound in itself: one of its files had other bytes, by this program. */
  function alterRecord(folder: string, generator: string): void {
    const path = join(folder, `notice/x/releases/${versions[1]}/release.json`);
    const record = { ...recordOf(folder, versions[1]), generator };
    const published = record.published.map((file) =>
      file.path === 'en/x.txt' ? { ...file, sha256: '0'.repeat(64) } : file,
    );
    const rooted = { ...record, published, root: releaseRoot(record, record.editions) };
    writeFileSync(path, writeRelease({ ...rooted, digest: digestOf(rooted) }));
  }

  it('names the files where the program that made a release makes other bytes of it here, and writes them', async () => {
    const folder = scratchFolder();
    await writeReleased(folder);
    expect((await stele(folder, 'build', '--format', 'text')).status).toBe(0);
    const { generator } = recordOf(folder, versions[1]);
    alterRecord(folder, generator);
    const { status, err } = await stele(folder, 'build', '--format', 'text');
    expect(status).toBe(0);
    expect(err.split('\n').slice(0, 2)).toEqual([
      `note: a file of x of 2026-03-02 has the words that were published and other bytes, though ${generator} made the release: another Node.js or processor may spell a date or pack a file otherwise:`,
      '  en/x.txt',
    ]);
  });

  it('names the difference where another program made the release, and writes it', async () => {
    const folder = scratchFolder();
    await writeReleased(folder);
    alterRecord(folder, 'stele 0.0.1');
    const { status, err } = await stele(folder, 'build', '--format', 'text');
    expect(status).toBe(0);
    expect(err).toMatch(
      /^note: a file of x of 2026-03-02 has the words that were published and other bytes, since stele 0\.0\.1 made the release and this is stele \S+:\n {2}en\/x\.txt\n2 editions, 2 files, and 2 versions in the archive in /,
    );
    expect(read(folder, 'out/x/en/x.txt')).toBe(read(folder, 'out/x/versions/2026-03-02/en/x.txt'));
  });
});
