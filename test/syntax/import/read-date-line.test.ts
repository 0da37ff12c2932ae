import { describe, expect, it } from 'vitest';
import { readDateLine } from '../../../src/syntax/import/read-date-line.ts';
import { findDays, readDay } from '../../../src/syntax/import/read-day.ts';

describe('findDays', () => {
  it.each([
    ['June 3, 2022', '2022-06-03'],
    ['3 June 2022', '2022-06-03'],
    ['June 3rd, 2022', '2022-06-03'],
    ['the 3rd of June 2022', '2022-06-03'],
    ['Sept. 9, 2021', '2021-09-09'],
    ['2022-06-03', '2022-06-03'],
    ['15 Ogos 2020', '2020-08-15'],
    ['2022년 6월 3일', '2022-06-03'],
    ['2022. 6. 3.', '2022-06-03'],
    ['2026年5月4日', '2026-05-04'],
  ])('should read %s', (text, day) => {
    expect(findDays(text).map((found) => found.day)).toEqual([day]);
  });

  it.each(['3/6/2022', 'June 31, 2022', 'June 2022', '2022-13-01', 'March of 3 items'])(
    'should not read %s',
    (text) => {
      expect(findDays(text)).toEqual([]);
    },
  );
});

describe('readDay', () => {
  it('should take a time of day for a part of the day, and words not', () => {
    expect(readDay('2022-06-03T10:00:00Z')).toBe('2022-06-03');
    expect(readDay('before June 3, 2022')).toBeNull();
  });
});

describe('readDateLine', () => {
  it.each([
    ['Last Updated: June 3, 2022', { posted: '2022-06-03', effective: null, whole: true }],
    ['Effective date: May 25, 2022', { posted: null, effective: '2022-05-25', whole: true }],
    ['Effective May 4, 2026', { posted: null, effective: '2026-05-04', whole: true }],
    [
      'Last updated: 1 May 2024 | Effective: 1 June 2024',
      { posted: '2024-05-01', effective: '2024-06-01', whole: true },
    ],
    ['Version 1.2, Effective November 1, 2023', { posted: null, effective: '2023-11-01', whole: false }],
    [
      'This notice was last updated on June 3, 2022.',
      { posted: '2022-06-03', effective: null, whole: false },
    ],
    ['June 3, 2022', { posted: '2022-06-03', effective: null, whole: true }],
    ['시행일: 2024년 2월 15일', { posted: null, effective: '2024-02-15', whole: true }],
    ['2024년 2월 15일 시행', { posted: null, effective: '2024-02-15', whole: true }],
    ['Berkuat kuasa pada 1 November 2023', { posted: null, effective: '2023-11-01', whole: true }],
    ['Tarikh kemas kini terakhir: 15 Ogos 2020', { posted: '2020-08-15', effective: null, whole: true }],
  ])('should read %s', (text, line) => {
    expect(readDateLine(text)).toEqual(line);
  });

  it('should not take a date that no label explains', () => {
    expect(readDateLine('The Act of June 3, 2022 holds for you')).toBeNull();
    expect(readDateLine('Last updated recently')).toBeNull();
  });
});
