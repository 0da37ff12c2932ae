import { describe, expect, it } from 'vitest';
import { helpExamples } from '../../src/cli/help-examples.ts';
import { runStele } from '../support/run-stele.ts';

async function help(...words: readonly string[]): Promise<string> {
  return (await runStele(...words, '--help')).out;
}

/** The words of a line as a shell reads it; what follows a pipe or a redirection is the shell's. */
function wordsOf(example: string): string[] {
  const call = example.replace(/^source <\((.*)\)$/, '$1').replace(/ [|>] .*$/, '');
  return [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

const examples = Object.entries(helpExamples).flatMap(([path, lines]) =>
  lines.map((line) => [path, line] as const),
);

describe('--help', () => {
  it('parts the commands by what they are for, those to begin with first', async () => {
    const text = await help();
    expect(text.match(/^Commands\b.*:$/gm)).toEqual([
      'Commands to write a notice:',
      'Commands for its translations:',
      'Commands for its versions:',
      'Commands about the command line:',
    ]);
    expect(text).toMatch(/^Commands to write a notice:\n {2}init \[dir\] {2,}begin /m);
    expect(text).toMatch(/^ {2}accept <locale> <clause…> {2,}say /m);
    expect(text).toMatch(/`stele init` begins a project/);
  });

  it.each(examples)('of %s has an example that can be called: %s', async (path, line) => {
    const [program, ...words] = wordsOf(line);
    expect([program, words.join(' ').startsWith(path)]).toEqual(['stele', true]);
    const text = await help(...path.split(' '));
    expect(text).toContain(`\n  ${line}\n`);
    // Each option is one of the command's, and each value with choices one of these: help comes before all else is read.
    const { status, err } = await runStele(...words, '--project', '/nowhere', '--help');
    expect([status, err]).toEqual([0, '']);
    const options = words.filter((word) => word.startsWith('--'));
    expect(options.filter((option) => !text.includes(`  ${option}`))).toEqual([]);
  });

  it('names the options of a command before those that all have', async () => {
    const options = [...(await help('release')).matchAll(/^ {2}(?:-\w, )?(--[a-z]+)/gm)].map(
      ([, name]) => name,
    );
    expect(options[0]).toBe('--version');
    expect(options.slice(-2)).toEqual(['--project', '--help']);
  });

  it('does not say that what is not asked for is not done', async () => {
    expect(await help('check')).not.toContain('default: false');
    expect(await help('check')).toContain('default: "pretty"');
  });
});
