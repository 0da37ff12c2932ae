import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstRoute,
  formatNames,
  type Look,
  looks,
  readRoute,
  type Width,
  widths,
  writeRoute,
} from '../../../src/preview/page/route.ts';

test('reads an address', () => {
  expect(readRoute('#privacy/ko/pdf?beside=en&width=phone&look=dark&for=US-CA&at=Cookies.1')).toEqual({
    notice: 'privacy',
    locale: 'ko',
    jurisdiction: 'US-CA',
    format: 'pdf',
    beside: 'en',
    width: 'phone',
    look: 'dark',
    at: 'Cookies.1',
  });
});

test.each(['', '#', '#//', '#//docx?width=wide&look=constructor', '#?'])(
  'takes %j for nothing said',
  (hash) => {
    expect(readRoute(hash)).toEqual(firstRoute);
  },
);

test('reads what was cut within a character', () => {
  expect(readRoute('#%EA%B0/ko')).toEqual({ ...firstRoute, notice: '%EA%B0', locale: 'ko' });
});

test('reads what it wrote', () => {
  const name = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null });
  const routes = fc.record({
    notice: name,
    locale: name,
    jurisdiction: name,
    format: fc.constantFrom(...formatNames),
    beside: name,
    width: fc.constantFrom(...(Object.keys(widths) as Width[])),
    look: fc.constantFrom(...(Object.keys(looks) as Look[])),
    at: name,
  });
  fc.assert(
    fc.property(routes, (route) => {
      expect(readRoute(writeRoute(route))).toEqual(route);
    }),
  );
});
