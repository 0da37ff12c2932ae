import { expect, test } from 'vitest';
import { addressTarget } from '../../../src/format/docx/address-target.ts';

test.each([
  ['https://www.example.com/a?b=1&c=[2]#d', 'https://www.example.com/a?b=1&c=[2]#d'],
  ['https://www.example.com/100%25', 'https://www.example.com/100%25'],
  ['https://www.example.com/쿠키', 'https://www.example.com/%EC%BF%A0%ED%82%A4'],
  ['https://www.example.com/a b"<c>', 'https://www.example.com/a%20b%22%3Cc%3E'],
  ['https://www.example.com/\ud800', 'https://www.example.com/%EF%BF%BD'],
  ['mailto:privacy@example.com', 'mailto:privacy@example.com'],
  ['tel:+82-2-555-0100', 'tel:+82-2-555-0100'],
])('%s', (href, target) => {
  expect(addressTarget(href)).toBe(target);
});
