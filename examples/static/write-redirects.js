import { readFileSync, writeFileSync } from 'node:fs';
import { readManifest } from 'stele/manifest';

// Writes what redirects.json of each notice says in the words of nginx.
const folder = 'site/legal';
const { notices } = readManifest(readFileSync(`${folder}/manifest.json`));

const lines = notices.flatMap(({ files }) => {
  const { path } = files.find(({ format }) => format === 'redirects');
  // What was on another host has absolute addresses: they are for the server of that host.
  const here = JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')).files.filter(({ from }) =>
    from.startsWith('/'),
  );
  return here.map(
    ({ from, to, status }) => `location = ${plain(decodeURI(from))} { return ${status} ${plain(to)}; }\n`,
  );
});

writeFileSync('redirects.conf', lines.join(''));

/** Refuses what would mean something else to nginx than the address that it is. */
function plain(address) {
  if (!/^[\p{L}\p{N}\-._~/%:]+$/u.test(address))
    throw new Error(`an address that nginx cannot be told: ${address}`);
  return address;
}
