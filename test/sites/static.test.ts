import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readManifest } from '../../src/build/read-manifest.ts';
import { serveByNginx } from './served-site.ts';
import { redirectsOf } from './site-addresses.ts';
import { describeSite } from './site-tests.ts';

describeSite(
  {
    example: 'static',
    programs: ['nginx'],
    built: 'site/legal',
    serve: serveByNginx,
    languages: '.stele-locales a',
    contents: '.stele-contents a',
  },
  (open) => {
    const built = (path: string): Buffer => readFileSync(join(open.folder, 'site/legal', path));

    test('has a configuration that nginx finds no fault with', () => {
      execFileSync('nginx', ['-t', '-q', '-p', open.folder, '-c', 'nginx.conf']);
    });

    test('sends every file as what the manifest says it is, and packed to those who can unpack', async () => {
      const [notice] = readManifest(built('manifest.json')).notices;
      const { files: ofAll = [], editions = [], versions = [], history = [] } = notice ?? {};
      const released = versions.flatMap((version) => version.editions);
      const files = [
        ...ofAll,
        ...[...editions, ...released, ...history].flatMap((edition) => edition.files),
        ...released.flatMap(({ changes }) => changes?.files ?? []),
      ];
      expect(files.length).toBeGreaterThan(20);
      for (const { path, mediaType, encodings = [] } of files) {
        const address = `${open.origin}/legal/${path.replace(/\/index\.html$/, '/')}`;
        const plain = await get(address, 'identity');
        expect([path, plain.headers['content-type']]).toEqual([path, mediaType]);
        expect([path, plain.body.equals(built(path))]).toEqual([path, true]);
        for (const { encoding } of encodings) {
          const packed = await get(address, encoding);
          expect([path, packed.headers['content-encoding']]).toEqual([path, encoding]);
          const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync;
          expect([path, unpack(packed.body).equals(built(path))]).toEqual([path, true]);
        }
      }
    });

    test('lets a file be kept for ever whose name holds its hash, and no other', async () => {
      const [notice] = readManifest(built('manifest.json')).notices;
      const file = notice?.editions[0]?.files.find(({ path }) => path.endsWith('.css'));
      const cached = async (path = '') =>
        (await get(`${open.origin}/legal/${path}`, 'br')).headers['cache-control'];
      expect(await cached(file?.path)).toBe('no-cache');
      expect(await cached(file?.hashed)).toBe('public, max-age=31536000, immutable');
    });

    test('gives each page one address', async () => {
      const response = await fetch(`${open.origin}/legal/privacy/ko/index.html`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([301, '/legal/privacy/ko/']);
      for (const path of ['//www.example.org/index.html', '/\\www.example.org/index.html']) {
        const { headers } = await get(`${open.origin}${path}`, 'identity');
        expect(headers.location).toBeUndefined();
      }
    });

    test('redirects what redirects.json says', async () => {
      for (const { from, to, status } of redirectsOf(join(open.folder, 'site/legal'))) {
        const response = await fetch(`${open.origin}${from}`, { redirect: 'manual' });
        expect([response.status, response.headers.get('location')]).toEqual([status, to]);
      }
    });

    test('forbids its pages what they do not need', async () => {
      for (const path of ['/', '/legal/privacy/en/', '/legal/privacy/nowhere']) {
        const { headers } = await fetch(`${open.origin}${path}`);
        expect(headers.get('content-security-policy')).toContain("default-src 'self';");
      }
    });
  },
);

/** As it comes over the wire, not unpacked. */
async function get(
  address: string,
  encoding: string,
): Promise<{ headers: IncomingMessage['headers']; body: Buffer }> {
  return await new Promise((resolve, reject) => {
    const asked = request(address, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
