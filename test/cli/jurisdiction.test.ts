import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../support/fixture-project.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder, writeProject } from '../support/scratch-project.ts';

const front = (version: string): string =>
  `---\nid: x\nversion: ${version}\neffective: 2026-12-01\nlocale: en\nurl: https://www.example.com/x\n---\n\n`;

const files = [
  fileOf(
    'notice/x/notice.md',
    `${front('2026-11-02')}# Notice {#title}\n\nSee [California](#California). {#title.1}\n\n## Places {#Places}\n\n::jurisdictions\n`,
  ),
  fileOf(
    'notice/x/jurisdictions/kr.md',
    '---\ncodes: [KR]\neffective: 2027-01-15\n---\n\n# Korea {#Korea}\n\nFor Korea. {#Korea.1}\n',
  ),
  fileOf(
    'notice/x/jurisdictions/us-ca.md',
    '---\ncodes: [US-CA]\n---\n\n# California {#California}\n\nFor California. {#California.1}\n',
  ),
];

function project(): string {
  const folder = scratchFolder();
  writeProject(folder, files);
  return folder;
}

async function build(folder: string, ...more: readonly string[]) {
  await runStele('fmt', '--project', folder);
  return runStele('build', '--project', folder, ...more);
}

const formats = ['html', 'text', 'markdown', 'json'].flatMap((name) => ['--format', name]);

describe('stele build --jurisdiction', () => {
  it('builds the editions that are asked for, and no other', async () => {
    const folder = project();
    const asked = ['--jurisdiction', 'KR', '--jurisdiction', 'US-CA'];
    const { status, err } = await build(folder, ...asked, ...formats);
    expect(err).toMatch(/2 editions, 20 files in /);
    expect(status).toBe(0);
    const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/manifest.schema.json', 'utf8')));
    validate(manifest);
    expect(validate.errors).toBeNull();
    const { notices } = manifest;
    expect(notices[0].editions).toMatchObject([
      { locale: 'en', jurisdiction: 'KR', title: 'Notice: South Korea' },
      { locale: 'en', jurisdiction: 'US-CA', title: 'Notice: California' },
    ]);
    expect(notices[0].editions[0].files[0].path).toBe('x/jurisdictions/KR/en/index.html');
    expect(notices[0].editions[0].anchors).toEqual(['Korea', 'Korea.1', 'Places', 'title', 'title.1']);
    expect(existsSync(join(folder, 'out/x/en'))).toBe(false);
    const { files } = JSON.parse(readFileSync(join(folder, 'out/x/jurisdictions/redirects.json'), 'utf8'));
    expect(files.map(({ from, to }: Record<string, string>) => `${from} → ${to}`)).toEqual([
      '/x/jurisdictions/KR → /x/jurisdictions/KR/en/',
      '/x/jurisdictions/KR/ → /x/jurisdictions/KR/en/',
      '/x/jurisdictions/US-CA → /x/jurisdictions/US-CA/en/',
      '/x/jurisdictions/US-CA/ → /x/jurisdictions/US-CA/en/',
    ]);
    const sitemap = readFileSync(join(folder, 'out/x/jurisdictions/sitemap.xml'), 'utf8');
    expect(sitemap.match(/(?<=<loc>)[^<]+/g)).toEqual([
      'https://www.example.com/x/jurisdictions/KR/en/',
      'https://www.example.com/x/jurisdictions/US-CA/en/',
    ]);
  });

  it('leads to the whole notice from every format, and says when the part takes effect', async () => {
    const folder = project();
    await build(folder, '--jurisdiction', 'KR', ...formats);
    const read = (name: string): string =>
      readFileSync(join(folder, 'out/x/jurisdictions/KR/en', name), 'utf8');
    const there = 'https://www.example.com/x/en/#California';
    for (const name of ['index.html', 'fragment.html', 'x.txt', 'x.md', 'x.json'])
      expect(read(name)).toContain(there);
    expect(read('index.html')).toContain(
      '<link rel="canonical" href="https://www.example.com/x/jurisdictions/KR/en/">',
    );
    expect(read('index.html')).toContain('<title>Notice: South Korea</title>');
    for (const name of ['index.html', 'fragment.html', 'x.txt', 'x.md']) {
      expect(read(name)).toContain('This part takes effect on January 15, 2027.');
    }
    const tree = JSON.parse(read('x.json'));
    expect(tree.jurisdiction).toBe('KR');
    expect(tree.children[1].children).toMatchObject([{ codes: ['KR'], effective: '2027-01-15' }]);
  });

  it('says which places there are where one is asked for that has none', async () => {
    const folder = project();
    expect(await build(folder, '--jurisdiction', 'JP')).toMatchObject({
      status: 2,
      err: expect.stringContaining('no notice has a part for JP; there are KR, US-CA\n'),
    });
    expect(await build(folder, '--jurisdiction', 'kr')).toMatchObject({
      status: 2,
      err: expect.stringContaining(
        'kr is the code of no jurisdiction: a code is of ISO 3166-1 (KR), of ISO 3166-2 (US-CA), EU or EEA; did you mean KR? There are KR, US-CA\n',
      ),
    });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
