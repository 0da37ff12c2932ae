import { InvalidArgumentError, Option } from 'commander';

/** Where a server of Stele's listens; it takes any port that is free where none is named. */
export function portOption(): Option {
  return new Option('--port <n>', 'where to listen').argParser(portNumber);
}

function portNumber(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('a port is a number from 1 to 65535.');
}
