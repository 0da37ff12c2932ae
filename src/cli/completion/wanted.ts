import type { Command, Option } from 'commander';
import { kindOfArgument, kindOfOption, type ValueKind } from './value-kinds.ts';

/** Something that can be typed next, and what it is in a few words. */
export interface Suggestion {
  readonly value: string;
  readonly about: string;
}

/** What fits where the cursor stands. */
export type Wanted =
  | { readonly type: 'listed'; readonly suggestions: readonly Suggestion[] }
  | { readonly type: 'kind'; readonly kind: ValueKind; readonly call: Call };

/** What was said before the cursor that tells which names there are. */
export interface Call {
  readonly project: string;
  /** `null` where none is named. */
  readonly notice: string | null;
  /** Arguments of the command: what stands there already is not said again. */
  readonly operands: readonly string[];
}

interface State {
  readonly command: Command;
  /** Its words after the program's name. */
  readonly path: readonly string[];
  readonly operands: readonly string[];
  readonly given: ReadonlyMap<string, string>;
  /** An option whose value comes next. */
  readonly pending: Option | null;
  /** Behind `--` nothing is an option. */
  readonly isPlain: boolean;
}

/** What fits for the last of these words, which may be empty; the others are whole. `given` is the program's tree. */
export function wanted(program: Command, words: readonly string[]): Wanted {
  const current = words.at(-1) ?? '';
  const start: State = {
    command: program,
    path: [],
    operands: [],
    given: new Map(),
    pending: null,
    isPlain: false,
  };
  const state = words.slice(0, -1).reduce(read, start);
  const call = {
    project: state.given.get('--project') ?? '.',
    notice: state.given.get('--notice') ?? state.given.get('--id') ?? null,
    operands: state.operands,
  };
  if (state.pending !== null) return valuesOf(state.pending, state, call);
  if (!state.isPlain && current.startsWith('-')) {
    const option = current.includes('=') ? optionNamed(state.command, current) : undefined;
    return option === undefined ? optionsOf(state) : valuesOf(option, state, call);
  }
  return next(state, call);
}

function read(state: State, word: string): State {
  const { command, path, operands, given, pending, isPlain } = state;
  if (pending !== null) return { ...state, given: withValue(given, pending, word), pending: null };
  if (!isPlain && word === '--') return { ...state, isPlain: true };
  if (!isPlain && word.startsWith('-')) {
    const option = optionNamed(command, word);
    if (option === undefined) return state;
    const value = word.includes('=') ? word.slice(word.indexOf('=') + 1) : '';
    const waits = option.required && !word.includes('=');
    return { ...state, given: withValue(given, option, value), pending: waits ? option : null };
  }
  const below = operands.length === 0 ? command.commands.find((one) => one.name() === word) : undefined;
  if (below !== undefined) return { ...state, command: below, path: [...path, word] };
  return { ...state, operands: [...operands, word] };
}

function optionNamed({ options }: Command, word: string): Option | undefined {
  const [name] = word.split('=', 1);
  return options.find(({ short, long }) => name === short || name === long);
}

function withValue(given: State['given'], { long }: Option, value: string): State['given'] {
  return new Map(given).set(long ?? '', value);
}

function optionsOf({ command, given }: State): Wanted {
  const help = command.createHelp();
  const left = help
    .visibleOptions(command)
    .filter(({ long }) => long !== undefined && (!given.has(long) || isRepeatable(command, long)));
  const suggestions = left.map(({ long, description }) => ({ value: long ?? '', about: description }));
  return { type: 'listed', suggestions };
}

function isRepeatable({ options }: Command, long: string): boolean {
  return options.some((one) => one.long === long && Array.isArray(one.defaultValue));
}

function valuesOf(option: Option, { path }: State, call: Call): Wanted {
  if (option.argChoices !== undefined) return listed(option.argChoices);
  if (!option.required && !option.optional) return listed([]);
  return { type: 'kind', kind: kindOfOption(path.join(' '), option.long ?? ''), call };
}

function next({ command, path, operands }: State, call: Call): Wanted {
  // `help` takes the name of a command, and is itself none of them to commander.
  const isNext = operands.length === 0 || (operands.length === 1 && operands[0] === 'help');
  if (command.commands.length > 0 && isNext) return commandsOf(command);
  const all = command.registeredArguments;
  const last = all.at(-1);
  const argument = all[operands.length] ?? (last?.variadic === true ? last : undefined);
  if (argument === undefined) return listed([]);
  if (argument.argChoices !== undefined) return listed(argument.argChoices);
  return { type: 'kind', kind: kindOfArgument(path.join(' '), argument.name()), call };
}

function commandsOf(command: Command): Wanted {
  const below = command.createHelp().visibleCommands(command);
  const suggestions = below.map((one) => ({ value: one.name(), about: one.description() }));
  return { type: 'listed', suggestions };
}

function listed(values: readonly string[]): Wanted {
  return { type: 'listed', suggestions: values.map((value) => ({ value, about: '' })) };
}
