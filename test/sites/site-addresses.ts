import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a server is told to send elsewhere. */
export function redirectsOf(built: string): readonly { from: string; to: string; status: number }[] {
  return (
    JSON.parse(readFileSync(join(built, 'privacy/redirects.json'), 'utf8')) as {
      files: { from: string; to: string; status: number }[];
    }
  ).files;
}

/** The address that a page of the company's site has while it is tested. */
export function ofThisSite(address: string, origin: string): string {
  return address.replace('https://www.example.com', () => origin);
}

export async function textOf(address: string): Promise<string> {
  return await (await fetch(address)).text();
}

/** Those of these addresses that do not answer with a page, and how they answer instead. */
export async function missing(addresses: readonly string[]): Promise<readonly string[]> {
  const answers = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const { status } = await fetch(address);
      return status === 200 ? [] : [`${status}: ${address}`];
    }),
  );
  return answers.flat();
}
