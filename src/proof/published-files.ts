import { fingerprint } from '../build/manifest.ts';
import type { PublishedFile, Release } from '../release/release.ts';

/** A file that a release published: which one it is. */
export interface PublishedAs {
  readonly release: Pick<Release, 'notice' | 'version'>;
  readonly file: PublishedFile;
}

/** Every file that one of these releases published with these very bytes. */
export function publishedAs(
  bytes: Uint8Array,
  releases: readonly Pick<Release, 'notice' | 'version' | 'published'>[],
): readonly PublishedAs[] {
  const sha256 = fingerprint(bytes);
  return releases.flatMap(({ notice, version, published }) =>
    published
      .filter((file) => file.sha256 === sha256 && file.bytes === bytes.length)
      .map((file) => ({ release: { notice, version }, file })),
  );
}
