import { Option } from 'commander';

/** An option that may be given several times: each value in a list, which is empty where it is not given. */
export function repeatable(flags: string, about: string): Option {
  return new Option(flags, `${about}; may be repeated`).argParser(collect).default([], 'all');
}

function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}
