import { type Argument, type Command, InvalidArgumentError, type Option } from 'commander';
import { namesInstead } from '../diagnostic/names-instead.ts';

/** Lets a command say, of a value that is none of those that it takes, which one may be meant. */
export function suggestChoices({ options, registeredArguments }: Command): void {
  for (const one of [...options, ...registeredArguments]) {
    const { argChoices } = one;
    if (argChoices !== undefined) takeOnly(one, argChoices);
  }
}

function takeOnly(one: Option | Argument, names: readonly string[]): void {
  one.argParser((value: string) => {
    if (names.includes(value)) return value;
    throw new InvalidArgumentError(invalidChoice(value, names));
  });
}

/** A sentence behind "… is invalid." */
export function invalidChoice(value: string, names: readonly string[]): string {
  const words = namesInstead(value, names);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
