import { type Stretch, stretchesOf } from './stretch.ts';

const candidate =
  /(?<![\p{L}\d.,/@+-])(?:\+\d{1,15}|\(\+?\d{1,4}\)|\d{1,4})(?:(?:[ .\u2010-\u2013-]|(?<=\)))(?:\(\d{1,11}\)|\d{1,11})){0,6}(?!\d)/gu;

/**
 * The telephone numbers in a text: seven to fifteen digits (E.164) that begin with `+` or an area code in brackets, or
 * else three groups with hyphens or points between them, or with spaces after a zero.
 */
export function phonesOf(text: string): readonly Stretch[] {
  return stretchesOf(text, candidate).filter(({ text: number }) => isPhone(number));
}

function isPhone(number: string): boolean {
  const digits = number.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15) return false;
  if (/^[+(]/.test(number)) return true;
  if (digits < 9) return false;
  if (/^0\d+(?: \d{3,4}){2,3}$/.test(number)) return true;
  return /^\d+[.\u2010-\u2013-]\d+[.\u2010-\u2013-][\d.\u2010-\u2013-]+$/.test(number);
}
