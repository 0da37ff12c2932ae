import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/ast/notice.ts';
import { kindOfFile } from '../../src/build/arrange.ts';
import { formats } from '../../src/build/formats.ts';
import { rules } from '../../src/check/rules.ts';
import { run } from '../../src/cli/program.ts';
import { exit } from '../../src/cli/terminal.ts';
import { codes } from '../../src/diagnostic/codes.ts';
import { reporters } from '../../src/diagnostic/reporters/reporters.ts';
import { pageView } from '../../src/format/html/page-view.ts';
import { renderFragment } from '../../src/format/html/render.ts';
import { templateFaults } from '../../src/format/html/template-faults.ts';
import { phraseKeys } from '../../src/locale/phrase-keys.ts';
import type { RedirectReason } from '../../src/site/redirects.ts';
import { clauseStates } from '../../src/status/clause-state.ts';
import { jurisdictionMetadata, noticeMetadata } from '../../src/syntax/metadata.ts';
import { themeTokens } from '../../src/theme/theme.ts';
import { decode, shippedTheme } from '../format/html/theme.ts';
import { archivedSample } from '../support/archived-flow.ts';
import { outdatedFlow } from '../support/outdated-flow.ts';
import { englishSample } from '../support/sample-flow.ts';
import { names, tableRows } from './markdown.ts';

/** What `--help` of these words prints. */
async function help(...words: readonly string[]): Promise<string> {
  let printed = '';
  const terminal = {
    out: (text: string) => {
      printed += text;
    },
    err: () => {},
    colour: false,
    live: false,
    today: () => '2026-11-23' as IsoDate,
  };
  // commander ends help by throwing.
  await run([...words, '--help'], terminal).catch(() => {});
  return printed;
}

function commandsIn(text: string): string[] {
  const [, ...groups] = text.split(/^Commands\b.*:$/m);
  return [...groups.join('').matchAll(/^ {2}([a-z-]+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
}

function optionsIn(text: string): string[] {
  return [...text.replace(/^ {2}-V, --version .*$/m, '').matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== '--help' && name !== '--project');
}

const firstNames = (rows: readonly (readonly string[])[]): (string | undefined)[] =>
  rows.map(([name = '']) => names(name)[0]);

describe('README.md', () => {
  it('lists the commands, each with its options', async () => {
    const top = commandsIn(await help());
    const calls: string[][] = [];
    for (const name of top) {
      const inner = commandsIn(await help(name));
      calls.push(...(inner.length === 0 ? [[name]] : inner.map((one) => [name, one])));
    }
    const expected = await Promise.all(
      calls.map(async (words) => [`stele ${words.join(' ')}`, optionsIn(await help(...words)).sort()]),
    );
    const rows = tableRows('README.md', 'command', 'what it does', 'options of its own');
    expect(rows.map(([name = '', , options = '']) => [names(name)[0], names(options).sort()])).toEqual(
      expected,
    );
  });

  it('lists the exit statuses', () => {
    const rows = tableRows('README.md', 'exit status');
    expect(rows.map(([status]) => Number(status))).toEqual(Object.values(exit));
  });

  it('lists the formats with their files', () => {
    const rows = tableRows('README.md', 'format', 'files', 'what it is');
    expect(rows.map(([name = '', files = '', about]) => [names(name)[0], names(files), about])).toEqual(
      Object.entries(formats).map(([name, { files, about }]) => [
        name,
        files.map((file) => file.name('privacy')),
        about,
      ]),
    );
  });

  it('lists programs that tests use and that CI installs', () => {
    const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(`test/${path}`, 'utf8'))
      .join('\n');
    const ci = readFileSync('.ci/run', 'utf8');
    const rows = tableRows('README.md', 'program', 'Debian package');
    const programs = rows.flatMap(([name = '']) => names(name));
    expect(programs.filter((name) => !tests.includes(`'${name}'`))).toEqual([]);
    const packages = rows.flatMap(([, name = '']) => names(name));
    expect(packages.filter((name) => !ci.includes(name))).toEqual([]);
  });
});

describe('docs/writing.md', () => {
  it('lists the keys of front matter', () => {
    expect(firstNames(tableRows('docs/writing.md', 'key', 'value'))).toEqual([
      ...Object.keys(noticeMetadata.shape),
      ...Object.keys(jurisdictionMetadata.shape),
    ]);
  });

  it('names codes that there are', () => {
    const named = tableRows('docs/writing.md', 'what you write').flatMap(([, code = '']) => names(code));
    expect(named.filter((code) => !Object.hasOwn(codes, code))).toEqual([]);
  });
});

describe('docs/translating.md', () => {
  it('lists the phrases with their placeholders and English words', () => {
    const words = JSON.parse(readFileSync('locales/en/ui.json', 'utf8')) as Record<string, string>;
    const rows = tableRows('docs/translating.md', 'key', 'placeholders', 'in English');
    expect(
      rows.map(([key = '', placeholders = '', text]) => [names(key)[0], names(placeholders), text]),
    ).toEqual(Object.entries(phraseKeys).map(([key, placeholders]) => [key, [...placeholders], words[key]]));
  });

  it('tells how to mend whatever a rule finds in a translation', () => {
    const told = firstNames(tableRows('docs/translating.md', 'code', 'what it means', 'what to do'));
    expect(told.filter((code) => code === undefined || !Object.hasOwn(codes, code))).toEqual([]);
    const found = rules.filter(({ scope }) => scope !== 'notice').map(({ code }) => code);
    const localized = ['clause-missing', 'clause-unknown', 'tag-mismatch', 'tag-malformed'];
    expect([...found, ...localized].filter((code) => !told.includes(code))).toEqual([]);
  });

  it('lists the states of a clause', () => {
    const rows = tableRows('docs/translating.md', 'state', 'of a clause', 'what comes next');
    expect(firstNames(rows)).toEqual(clauseStates);
  });

  it('says which findings are warnings', () => {
    const rows = tableRows('docs/translating.md', 'code', 'what it means', 'what to do');
    for (const [name = '', about = ''] of rows) {
      const [code = ''] = names(name);
      const severity = about.includes('(a warning)') ? 'warning' : 'error';
      expect([code, codes[code as keyof typeof codes].severity]).toEqual([code, severity]);
    }
  });
});

/** Every token with the value that is shipped; a text style is one token. */
function* tokensOf(value: object, above = ''): Generator<readonly [string, string]> {
  for (const [key, inner] of Object.entries(value)) {
    const name = `${above}${key}`;
    if (Array.isArray(inner)) yield [name, inner.map(styleOf).join(', ')];
    else if (typeof inner !== 'object') yield [name, `\`${inner}\``];
    else if ('leading' in inner) yield [name, styleOf(inner)];
    else yield* tokensOf(inner, `${name}.`);
  }
}

function styleOf({ size, leading }: { size: number; leading: number }): string {
  return `${size} / ${leading}`;
}

describe('docs/publishing.md', () => {
  it('lists the tokens of the theme with the values that are shipped', () => {
    const tokens = themeTokens.parse(JSON.parse(readFileSync('templates/theme.json', 'utf8')));
    const rows = tableRows('docs/publishing.md', 'token', 'what it is', 'shipped value');
    expect(rows.map(([name = '', , value]) => [names(name)[0], value])).toEqual([...tokensOf(tokens)]);
  });

  it('lists the names of the page template, as they may stand', () => {
    const rows = tableRows('docs/publishing.md', 'name', 'what it is', 'stands as');
    expect(firstNames(rows)).toEqual(Object.keys(pageView(englishSample, '')));
    const template = rows
      .map(([name = '', , use = '']) => {
        const [key = ''] = names(name);
        const [tag = ''] = names(use);
        return tag.startsWith('{{#') ? `${tag}{{/${key}}}` : tag;
      })
      .join('');
    expect(templateFaults(template)).toEqual([]);
  });

  it('lists the custom properties that a site may set for the fragment', () => {
    const css = readFileSync('templates/notice.css', 'utf8');
    const set = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const read = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
    const open = read.filter((name) => !set.has(name) && !name.startsWith('--stele-own-'));
    const rows = tableRows('docs/publishing.md', 'property', 'what it is', 'where you say nothing');
    expect(firstNames(rows).sort()).toEqual([...new Set(open)].sort());
  });

  it('lists the classes of the fragment', async () => {
    const outdated = outdatedFlow(englishSample, ['Collect', 'Collect.2']);
    const flows = [archivedSample, outdated];
    const html = await Promise.all(flows.map((flow) => renderFragment(flow, shippedTheme)));
    const used = [
      ...html
        .map(decode)
        .join('')
        .matchAll(/ class="([^"]*)"/g),
    ].flatMap(([, value = '']) => value.split(' '));
    const rows = tableRows('docs/publishing.md', 'class', 'what it is');
    const listed = rows.flatMap(([name = '', about = '']) => [...names(name), ...names(about)]);
    expect(new Set(listed)).toEqual(new Set([...used, 'stele-roman', 'stele-telephone']));
  });

  it('lists the templates', () => {
    const rows = tableRows('docs/publishing.md', 'template', 'what it is');
    const templates = readdirSync('templates', { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(firstNames(rows).sort()).toEqual(templates.map(({ name }) => name).sort());
    expect(firstNames(rows).map((name) => kindOfFile(`templates/${name}`))).toEqual(
      rows.map(() => 'template'),
    );
  });

  it('lists why an address leads to another', () => {
    const reasons = { entry: 1, address: 1, archived: 1 } satisfies Record<RedirectReason, 1>;
    const rows = tableRows('docs/publishing.md', 'reason', 'status', 'what leads where');
    expect(firstNames(rows)).toEqual(Object.keys(reasons));
  });

  it('lists the reporters', () => {
    expect(firstNames(tableRows('docs/publishing.md', 'reporter'))).toEqual(Object.keys(reporters));
  });
});
