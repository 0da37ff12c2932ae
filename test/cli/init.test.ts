import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/ast/notice.ts';
import { type Asker, askOnTerminal } from '../../src/cli/ask-on-terminal.ts';
import { type InitOptions, init } from '../../src/cli/commands/init.ts';
import { filesBelow } from '../support/fixture-project.ts';
import { runStele } from '../support/run-stele.ts';
import { scratchFolder } from '../support/scratch-project.ts';

const paths = (folder: string): string[] => filesBelow(folder).map(({ path }) => path);
const noWords = { id: null, locale: null, translations: null, title: null, company: null, url: null };

/** Calls `stele init` with somebody at a terminal, who gives these answers; a `null` is Ctrl-C. */
async function initAsking(
  options: Partial<InitOptions> & { project: string },
  answers: readonly (string | null)[],
) {
  const left = [...answers];
  const asked: string[] = [];
  const faults: (string | null)[] = [];
  let out = '';
  let err = '';
  const asker: Asker = {
    begin: () => {},
    line: async ({ asks, usual, fault }) => {
      asked.push(asks);
      for (;;) {
        const answer = left.shift() ?? null;
        if (answer === null) return null;
        const text = answer === '' ? usual : answer;
        const found = fault(text);
        if (found === null) return text;
        faults.push(found);
      }
    },
    choice: async (_, choices) =>
      choices.find(({ value }) => value === left[0] && left.shift())?.value ?? null,
  };
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    colour: false,
    live: true,
    today: () => '2026-11-23' as IsoDate,
  };
  const whole = { directory: '.', given: noWords, from: null, ci: null, yes: false, ...options };
  const status = await init(whole, terminal, async () => asker);
  return { status, out, err, asked, faults };
}

describe('stele init', () => {
  it('should make a project that has no fault and nothing to format', async () => {
    const folder = scratchFolder();
    const { status, out, err } = await runStele('init', join(folder, 'mine'), '--yes', '--translation', 'ko');
    expect(out).toBe(
      'notice/privacy/notice.md\nnotice/privacy/anchors.json\nlocales/ko/privacy.json\n.gitignore\npackage.json\n',
    );
    expect(err).toBe(`
“Privacy Notice” (\`privacy\`) is there, written in English (en), to be translated into Korean (ko).

Next:
  cd ${folder}/mine
  npx stele check   says what is wrong, where, and what to do
  npx stele dev     shows every edition in your browser, and follows what you change
  npx stele build   writes every edition into out/; open out/privacy/en/index.html

The text is a pattern, not advice. Before anybody reads it, go through every sentence of notice/privacy/notice.md and replace
“Your Company”, the address in \`url\`, privacy@example.com, the postal address.
`);
    expect(status).toBe(0);
    const project = ['--project', join(folder, 'mine')];
    expect(await runStele('fmt', '--check', ...project)).toEqual({ status: 0, out: '', err: '' });
    expect((await runStele('check', ...project)).out).toContain('\n0 errors, 1 warning\n');
    expect((await runStele('build', '--format', 'html', ...project)).status).toBe(0);
  });

  it('should take what was said, and ask nothing then', async () => {
    const project = scratchFolder();
    const given = ['--id', 'cookies', '--locale', 'ms', '--title', 'Notis Kuki', '--company', 'Batu'];
    const more = [
      '--translation',
      'en',
      '--translation',
      'ko',
      '--url',
      'https://batu.example/kuki',
      '--ci',
      'github',
    ];
    const { status, err } = await runStele('init', '--project', project, ...given, ...more);
    expect(status).toBe(0);
    expect(err).toContain('locales/ko/cookies.json has no words yet for 1 of its 25 texts: title.\n');
    expect(readFileSync(join(project, 'notice/cookies/notice.md'), 'utf8')).toContain(
      'url: https://batu.example/kuki #',
    );
    expect(err).toContain('.github/workflows/notices.yml installs Stele with `npm ci`: ');
    expect(paths(project)).toContain('.github/workflows/notices.yml');
  });

  it('should say what is to be said where nobody can be asked', async () => {
    const project = scratchFolder();
    const { status, out, err } = await runStele('init', '--project', project, '--id', 'terms');
    expect([status, out]).toEqual([2, '']);
    expect(
      err,
    ).toBe(`stele: this is no terminal to ask questions at, so answer them on the command line; with \`--yes\` what stands in brackets holds
  --locale       Which language is it written in? A tag such as en, ko or pt-BR; this text prevails. (en)
  --translation  Which languages is it translated into? Tags with commas between them, such as ko, ms. (none)
  --title        What is its title? (Privacy Notice)
  --company      Whose notice is it? (Your Company)
  --url          Where is it going to be published? (https://www.example.com/legal/terms)
`);
    expect(readdirSync(project)).toEqual([]);
  });

  it('should name every answer that cannot be', async () => {
    const project = scratchFolder();
    const said = ['--id', 'My Notice', '--locale', 'en_us', '--translation', 'jp', '--url', 'example.com/x'];
    const { status, err } = await runStele('init', '--project', project, '--yes', ...said);
    expect(status).toBe(2);
    expect(
      err,
    ).toBe(`stele: --id My Notice: a notice id has lower-case letters, digits and hyphens; perhaps \`my-notice\`?
--locale en_us: a locale is a BCP 47 tag in its canonical form, such as \`ko\` or \`pt-BR\`; perhaps \`en-US\`?
--translation jp: \`jp\` is the code of a country, and of no language; perhaps \`ja\`?
--url example.com/x: the address is absolute, \`https:\` or \`http:\`, and has no fragment; perhaps \`https://example.com/x\`?
`);
    expect(readdirSync(project)).toEqual([]);
  });

  it('should begin with a document that is there', async () => {
    const project = scratchFolder();
    const file = join(project, 'old.md');
    writeFileSync(file, '# Our Notice\n\nPosted: May 1, 2020\n\n## Cookies\n\nWe set none.\n');
    const { status, out, err } = await runStele(
      'init',
      '--project',
      project,
      '--from',
      file,
      '--yes',
      '--translation',
      'ko',
    );
    expect(status).toBe(0);
    expect(out).toContain('repaired\n  old.md:3: ');
    expect(err).toContain(
      'locales/ko/privacy.json has no words yet for 3 of its 3 texts: title, section.1, section.1.1.\n',
    );
    expect(err).toContain('`stele import FILE --id privacy --locale ko`');
    expect(readFileSync(join(project, 'notice/privacy/notice.md'), 'utf8')).toContain(
      'version: 2020-05-01 #',
    );
    expect((await runStele('fmt', '--check', '--project', project)).status).toBe(0);
  });

  it.each([
    ['is not there', null, 2],
    ['is a PDF', '%PDF-1.7\n', 2],
    ['holds nothing', '', 1],
  ])('should write nothing of a document that %s', async (_, text, expected) => {
    const project = scratchFolder();
    if (text !== null) writeFileSync(join(project, 'old.md'), text);
    const { status } = await runStele(
      'init',
      '--project',
      project,
      '--from',
      join(project, 'old.md'),
      '--yes',
    );
    expect(status).toBe(expected);
    expect(existsSync(join(project, 'notice'))).toBe(false);
  });
});

describe('what is there already', () => {
  it('should stay, and be named, where a project does without ours', async () => {
    const project = scratchFolder();
    writeFileSync(join(project, 'package.json'), '{ "name": "site" }');
    writeFileSync(join(project, '.gitignore'), 'dist/');
    const { status, out, err } = await runStele('init', '--project', project, '--yes');
    expect(status).toBe(0);
    expect(out).toBe('notice/privacy/notice.md\nnotice/privacy/anchors.json\n');
    expect(err).toContain('package.json was there and stays as it is; for `npm run build`');
    expect(err).toContain(
      '.gitignore was there and stays as it is; it should name node_modules/, out/, redline/.\n',
    );
    expect(readFileSync(join(project, 'package.json'), 'utf8')).toBe('{ "name": "site" }');
  });

  it('should be a reason to write nothing where it is in the way', async () => {
    const project = scratchFolder();
    mkdirSync(join(project, 'locales/ko'), { recursive: true });
    writeFileSync(join(project, 'locales/ko/privacy.json'), '{}');
    writeFileSync(join(project, 'notice'), 'a letter');
    const { status, err } = await runStele('init', '--project', project, '--yes', '--translation', 'ko');
    expect(status).toBe(2);
    expect(err).toBe(
      'stele: nothing was written, since these are in the way: notice, locales/ko/privacy.json; move them, or choose another folder\n',
    );
    expect(paths(project)).toEqual(['locales/ko/privacy.json', 'notice']);
  });

  it('should not be written over by way of a link that leads nowhere', async () => {
    const project = scratchFolder();
    symlinkSync(join(project, 'elsewhere'), join(project, 'package.json'));
    expect((await runStele('init', '--project', project, '--yes')).status).toBe(0);
    expect(existsSync(join(project, 'elsewhere'))).toBe(false);
  });

  it('should be told what to do with where it is a project', async () => {
    const project = scratchFolder();
    mkdirSync(join(project, 'notice/terms'), { recursive: true });
    const { status, err } = await runStele('init', '--project', project, '--yes');
    expect(status).toBe(2);
    expect(
      err,
    ).toBe(`stele: there is a project already, with notice/terms; \`stele init\` only begins one. In this project
  another notice    is a file notice/ID/notice.md, then \`stele fmt\`; or \`stele import FILE --id ID\`
  another language  is \`stele translate begin LOCALE\`
`);
  });

  it('should be all that there is where writing fails half-way', async () => {
    const project = scratchFolder();
    // A folder that is a link to nowhere can be seen only by writing into it.
    symlinkSync(join(project, 'elsewhere'), join(project, 'locales'));
    const { status, err } = await runStele('init', '--project', project, '--yes', '--translation', 'ko');
    expect(status).toBe(2);
    expect(err).toMatch(/^stele: nothing was written: /);
    expect(readdirSync(project)).toEqual(['locales']);
  });
});

describe('a guided start', () => {
  it('should ask for what was not said, and again where it cannot be', async () => {
    const project = scratchFolder();
    const answers = [
      'starter',
      'Terms',
      'terms',
      '',
      'ko',
      'Acme Terms',
      '',
      'https://acme.example/terms',
      '아크메 약관',
    ];
    const { status, asked, faults } = await initAsking({ project }, answers);
    expect(faults).toEqual(['a notice id has lower-case letters, digits and hyphens; perhaps `terms`?']);
    expect(asked.map((words) => words.split('?')[0])).toEqual([
      'What is the notice called in addresses and file names',
      'Which language is it written in',
      'Which languages is it translated into',
      'What is its title',
      'Whose notice is it',
      'Where is it going to be published',
      'What is the title in Korean (ko)',
    ]);
    expect(status).toBe(0);
    expect((await runStele('check', '--project', project)).out).toContain('0 errors, 1 warning');
  });

  it('should take the rest from a document, and ask for no title then', async () => {
    const project = scratchFolder();
    const file = join(project, 'old.html');
    writeFileSync(
      file,
      '<html lang="ko"><main><h1>처리방침</h1><p>당사는 쿠키를 쓰지 않습니다.</p></main></html>',
    );
    const { asked } = await initAsking({ project }, ['document', file, '', '', '', '', '']);
    expect(asked.length).toBe(6);
    expect(readFileSync(join(project, 'notice/privacy/notice.md'), 'utf8')).toContain(
      '# 처리방침 {#title}\n',
    );
  });

  it.each([[[]], [['starter']], [['starter', '', '', 'ko', 'Own title', '', '']], [['document']]])(
    'should write nothing where it is cancelled after %j',
    async (answers) => {
      const project = scratchFolder();
      const { status, out, err } = await initAsking({ project }, [...answers, null]);
      expect([status, out, err]).toEqual([1, '', 'cancelled; nothing was written\n']);
      expect(readdirSync(project)).toEqual([]);
    },
  );

  it('should take what is said on the command line, and only ask for the rest', async () => {
    const project = scratchFolder();
    const given = {
      ...noWords,
      id: 'a',
      locale: 'en',
      translations: 'ko',
      title: 'Privacy Notice',
      url: 'https://a.example',
    };
    const { status, asked } = await initAsking({ project, given }, ['starter', 'Acme']);
    expect([status, asked]).toEqual([0, ['Whose notice is it?']]);
  });

  it('should be asked on the streams that it was given', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    let shown = '';
    output.on('data', (data) => {
      shown += String(data);
    });
    const asker = await askOnTerminal({ input, output });
    const fault = (text: string) => (text === 'no' ? 'not that' : null);
    const answer = asker.line({ asks: 'Whose?', usual: 'Ours', fault });
    input.write('no\r');
    await expect.poll(() => shown).toContain('not that');
    input.write('\u0003');
    expect(await answer).toBeNull();
    const usual = asker.line({ asks: 'Whose?', usual: 'Ours', fault });
    input.write('\r');
    expect(await usual).toBe('Ours');
    const chosen = asker.choice('Which?', [
      { value: 'a', label: 'this' },
      { value: 'b', label: 'that' },
    ]);
    input.write('\u001b[B\r');
    expect(await chosen).toBe('b');
  });

  it('should write whole lines on a terminal that does not know how wide it is', async () => {
    const input = new PassThrough();
    const output = Object.assign(new PassThrough(), { columns: 0 });
    let shown = '';
    output.on('data', (chunk) => {
      shown += chunk;
    });
    const asker = await askOnTerminal({ input, output });
    const answer = asker.line({ asks: 'Whose notice is it?', usual: 'Ours', fault: () => null });
    input.write('\r');
    expect(await answer).toBe('Ours');
    expect(shown).toContain('Whose notice is it?');
  });
});
