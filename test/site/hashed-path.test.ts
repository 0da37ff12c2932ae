import { expect, it } from 'vitest';
import { hashedPath } from '../../src/site/hashed-path.ts';

it.each([
  ['x/ko/page.css', 'x/ko/page.3f2a91c4.css'],
  ['x/ko/privacy.review.docx', 'x/ko/privacy.review.3f2a91c4.docx'],
  ['x.y/ko/licence', 'x.y/ko/licence.3f2a91c4'],
])('%s: %s', (path, hashed) => {
  expect(hashedPath(path, `3f2a91c4${'0'.repeat(56)}`)).toBe(hashed);
});
