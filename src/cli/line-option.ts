import { ProjectError } from '../build/load.ts';
import { lineFault } from '../status/line-fault.ts';

/** The value of an option that is recorded for people to read, in NFC. Throws a `ProjectError` where it cannot be. */
export function lineOption(name: string, value: string): string {
  const fault = lineFault(value);
  if (fault !== null) throw new ProjectError(`${name} cannot be recorded: it ${fault}`);
  return value.trim().normalize('NFC');
}
