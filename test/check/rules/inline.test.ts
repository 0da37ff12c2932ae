import { describe, expect, test } from 'vitest';
import { emailMismatch } from '../../../src/check/rules/email-mismatch.ts';
import { linkInText } from '../../../src/check/rules/link-in-text.ts';
import { placeholderMismatch } from '../../../src/check/rules/placeholder-mismatch.ts';
import { saidOfPair } from './clause-pair.ts';

describe('email-mismatch', () => {
  test.each([
    [
      'Write to compliance@example.com.',
      'compatibility@example.com으로 보내십시오.',
      [
        '`compliance@example.com` of the source is not in the translation, which has `compatibility@example.com`',
      ],
    ],
    ['Write to us.', 'a@example.com으로 보내십시오.', ['`a@example.com` is not in the source']],
    [
      'a@example.com or b@example.com',
      'a@example.com',
      ['`b@example.com` of the source is not in the translation'],
    ],
    [
      'a@example.com, a@example.com',
      'a@example.com',
      ['`a@example.com` of the source is not in the translation'],
    ],
    ['Write to privacy@example.com.', '문의: privacy@example.com로 보내십시오.', []],
    ['b@example.com, a@example.com', 'a@example.com 및 b@example.com', []],
    [
      'Postwren, Inc.<br/>(privacy@postwren.example.org)',
      'Postwren, Inc.<br/>(privacy@postwren.example.org)',
      [],
    ],
    ['ATTN: Legal @ Example', '수신: Example 법무팀', []],
  ])('%s → %s', (source, target, said) => {
    expect(saidOfPair(emailMismatch, { source, target })).toEqual(said);
  });
});

describe('link-in-text', () => {
  test.each([
    [
      'See our notice.',
      'https://example.com/privacy를 참조하십시오.',
      ['`https://example.com/privacy` is not in the source'],
    ],
    [
      'See our notice.',
      'www.example.com/privacy를 참조하십시오.',
      ['`www.example.com/privacy` is not in the source'],
    ],
    ['See our notice.', 'Lihat example.com/privacy, sila.', ['`example.com/privacy` is not in the source']],
    ['See our notice.', 'mailto:a@example.com', ['`mailto:a@example.com` is not in the source']],
    ['See www.example.com.', 'www.example.com을 참조하십시오.', []],
    ['Write to a@example.com.', 'a@example.com으로 보내십시오.', []],
    ['And/or', '및/또는', []],
  ])('%s → %s', (source, target, said) => {
    expect(saidOfPair(linkInText, { source, target })).toEqual(said);
  });
});

describe('placeholder-mismatch', () => {
  test.each([
    [
      'Hello, {{name}}.',
      '{{ name }}님, 안녕하세요.',
      ['`{{name}}` of the source is not in the translation, which has `{{ name }}`'],
    ],
    ['Page %1$s of %2$s', '%2$s쪽 중 %1$s쪽', []],
    ['Page %s', '쪽', ['`%s` of the source is not in the translation']],
    ['Page', '{page}쪽', ['`{page}` is not in the source']],
    ['10% saved, 100%s', '10%를 절약', []],
    ['{name} and {name}', '{name}', []],
  ])('%s → %s', (source, target, said) => {
    expect(saidOfPair(placeholderMismatch, { source, target })).toEqual(said);
  });
});
