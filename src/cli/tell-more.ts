import { type Argument, type Command, Help, type Option } from 'commander';
import { helpExamples } from './help-examples.ts';

/** Lets `--help` of a command end with how it is called; `path` is its words after the program's name. */
export function showExamples(command: Command, path: string): void {
  const examples = helpExamples[path] ?? [];
  if (examples.length === 0) return;
  const lines = examples.map((example) => `  ${example}\n`).join('');
  command.addHelpText('after', `\nExamples:\n${lines.trimEnd()}`);
}

/** Options that every command has: they stand below those of its own. */
const common = ['--project', '--version', '--help'];

/** The options that `--help` lists, in its order. */
export function listOptions(command: Command): Option[] {
  const all = new Help().visibleOptions(command);
  const isCommon = ({ long, mandatory, required }: Option): boolean =>
    common.includes(long ?? '') && !mandatory && (long === '--project' || !required);
  return [...all.filter((one) => !isCommon(one)), ...all.filter(isCommon)];
}

/** A command in a list of commands: its name and its arguments; that it has options goes without saying. */
export function termOf(command: Command): string {
  const help = new Help();
  return [
    command.name(),
    ...command.registeredArguments.map((one) => bracketed(help.argumentTerm(one), one)),
  ].join(' ');
}

function bracketed(name: string, { required, variadic }: Argument): string {
  const term = `${name}${variadic ? '…' : ''}`;
  return required ? `<${term}>` : `[${term}]`;
}

/** What `--help` says of an option: that something is not done unless it is asked for goes without saying. */
export function describeOption(option: Option): string {
  return option.defaultValue === false ? option.description : new Help().optionDescription(option);
}
