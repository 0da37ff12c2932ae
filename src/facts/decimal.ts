/** A number as a canonical decimal: `1000`, `0.5`. Text, because legal numbers may be longer than a double is exact. */
export type Decimal = string;

/**
 * What digits with separators (`1,000.50`) may mean. With a known decimal mark there is one reading; without, `1.000`
 * is a thousand and one. Digits that make up no number, as in a version `1.2.3`, are read as they stand.
 */
export function decimalsOf(digits: string, decimalMark: '.' | ',' | undefined): readonly Decimal[] {
  const marks = [...digits.replace(/\d+/g, '')];
  const parts = digits.split(/[.,]/);
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return [canonical(digits, '')];
  const whole = canonical(parts.join(''), '');
  const fraction = canonical(parts.slice(0, -1).join(''), parts.at(-1) ?? '');
  const same = marks.every((mark) => mark === first);
  if (!same) return marks.filter((mark) => mark === last).length === 1 ? [fraction] : [digits];
  const groups =
    parts.slice(1).every(({ length }) => length === 3) || (first === ',' && parts.at(-1)?.length === 3);
  if (marks.length > 1) return [groups ? whole : digits];
  if (!groups || first === decimalMark) return [fraction];
  return decimalMark === undefined ? [whole, fraction] : [whole];
}

/** A decimal times a power of ten. */
export function shifted(decimal: Decimal, zeros: number): Decimal {
  if (zeros === 0) return decimal;
  const [whole = '', fraction = ''] = decimal.split('.');
  const moved = fraction.slice(0, zeros).padEnd(zeros, '0');
  return canonical(whole + moved, fraction.slice(zeros));
}

function canonical(whole: string, fraction: string): Decimal {
  let from = 0;
  while (from < whole.length - 1 && whole.charAt(from) === '0') from += 1;
  let to = fraction.length;
  while (to > 0 && fraction.charAt(to - 1) === '0') to -= 1;
  return to === 0 ? whole.slice(from) : `${whole.slice(from)}.${fraction.slice(0, to)}`;
}
