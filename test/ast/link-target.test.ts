import { describe, expect, it } from 'vitest';
import { readTarget } from '../../src/ast/link-target.ts';

const url = 'https://www.example.com/legal/x?v=1';

describe('where a link leads', () => {
  it.each([
    ['#a.b_c-1', { type: 'anchor', id: 'a.b_c-1' }],
    ['https://www.example.com/legal/x?v=1#a', { type: 'anchor', id: 'a' }],
    ['https://www.example.com/legal/x/?v=1#a', { type: 'anchor', id: 'a' }],
    ['HTTPS://WWW.example.com:443/legal/x?v=1#a', { type: 'anchor', id: 'a' }],
    ['https://www.example.com/legal/x#a', { type: 'address', href: 'https://www.example.com/legal/x#a' }],
    [
      'https://www.example.com/legal/X?v=1#a',
      { type: 'address', href: 'https://www.example.com/legal/X?v=1#a' },
    ],
    ['mailto:a@example.com?subject=b%20c', { type: 'address', href: 'mailto:a@example.com?subject=b%20c' }],
    ['tel:+1-202-555-0143', { type: 'address', href: 'tel:+1-202-555-0143' }],
    ['HTTP://example.com', { type: 'address', href: 'HTTP://example.com' }],
    ['https://예시.kr/쿠키', { type: 'address', href: 'https://예시.kr/쿠키' }],
  ])('%s', (href, target) => {
    expect(readTarget(href, url)).toEqual(target);
  });

  it.each([
    ['javascript:alert(1)', 'scheme'],
    ['JavaScript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['vbscript:x', 'scheme'],
    ['java\nscript:alert(1)', 'address'],
    [' javascript:alert(1)', 'address'],
    ['\u0001javascript:alert(1)', 'address'],
    ['//example.com/a', 'address'],
    ['/a', 'address'],
    ['a.md', 'address'],
    ['', 'address'],
    ['#', 'address'],
    ['#a b', 'address'],
    ['#%61', 'address'],
    ['https://', 'address'],
    ['https://www.example.com/legal/x?v=1#쿠키', 'address'],
  ])('%j is no place to lead to', (href, fault) => {
    expect(readTarget(href, url)).toBe(fault);
  });
});
