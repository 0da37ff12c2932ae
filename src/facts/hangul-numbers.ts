import type { NumberStretch } from './number-stretch.ts';
import { stretchAt } from './stretch.ts';

/** What is counted with native numerals: 두 가지, 세 번. */
const nativeCounters = '가지|개|명|번|달|해|살|시간|시|사람|분|곳|배|차례|건|쪽|대|권|종류|종';
/** What is counted with Sino-Korean numerals, also when they are spelled: 삼 년, 이십 일. */
const sinoCounters = '개월|개국|년|월|일|주일|주|세|조|항|호|차|회|명|개|배|퍼센트|시간|분|초|인|자|단계|중';

const nativeUnits: ReadonlyMap<string, number> = new Map([
  ['하나', 1],
  ['한', 1],
  ['둘', 2],
  ['두', 2],
  ['셋', 3],
  ['세', 3],
  ['넷', 4],
  ['네', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
]);
const nativeTens: ReadonlyMap<string, number> = new Map([
  ['열', 10],
  ['스물', 20],
  ['스무', 20],
  ['서른', 30],
  ['마흔', 40],
  ['쉰', 50],
  ['예순', 60],
]);

const unit = [...nativeUnits.keys()].join('|');
const ten = [...nativeTens.keys()].join('|');
const native = `(?:(?<ten>${ten})(?<unit>${unit})?|(?<lone>${unit}))`;

/** 두 가지: said with what it counts, so the other side must say it too. */
const counted = new RegExp(`(?<![가-힣\\d]|\\d )${native} ?(?=${nativeCounters})`, 'g');
/** 둘 이상, 두 회사: may be a numeral, so it only answers for one. */
const loose = new RegExp(`(?<![가-힣\\d]|\\d )${native}(?=[ ,.)]|$|째|이|은|을|의|과|로|중)`, 'g');
const sino = new RegExp(
  `(?<![가-힣\\d]|\\d )(?<sino>[일이삼사오육칠팔구십백천만]{1,9}) ?(?=${sinoCounters})`,
  'g',
);

/** Words that imply a number: never asked for, but they answer for it. */
const implied: ReadonlyMap<string, number> = new Map(
  [
    '하루 매년 매월 매일 매주 일방 첫 단일 유일',
    '이틀 이중 쌍방 양측 양자 양방향 절반 반기',
    '사흘 삼중',
    '나흘 분기',
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1])),
);
const impliedPattern = new RegExp([...implied.keys()].join('|'), 'g');

/** The numbers written in Hangul. */
export function hangulNumbersOf(text: string): readonly NumberStretch[] {
  const countedOnes = [...text.matchAll(counted)].map((match) => nativeNumber(text, match));
  const from = new Set(countedOnes.map(({ start }) => start));
  const looseOnes = [...text.matchAll(loose)]
    .filter(({ index }) => !from.has(index))
    .map((match) => ({ ...nativeNumber(text, match), required: false }));
  const spelled = [...text.matchAll(sino)].map(({ 0: whole, index }) => ({
    ...stretchAt(text, index, index + whole.trimEnd().length),
    readings: [String(sinoValue(whole.trimEnd()))],
    required: false,
  }));
  const hinted = [...text.matchAll(impliedPattern)].map(({ 0: word, index }) => ({
    ...stretchAt(text, index, index + word.length),
    readings: [String(implied.get(word) ?? 0)],
    required: false,
  }));
  return [...countedOnes, ...looseOnes, ...spelled, ...hinted];
}

function nativeNumber(text: string, { 0: whole, index, groups }: RegExpExecArray): NumberStretch {
  const value =
    (nativeTens.get(groups?.['ten'] ?? '') ?? 0) +
    (nativeUnits.get(groups?.['unit'] ?? groups?.['lone'] ?? '') ?? 0);
  const stretch = stretchAt(text, index, index + whole.trimEnd().length);
  return { ...stretch, readings: [String(value)], required: value !== 1 };
}

/** 이십삼 is 23, 삼백 is 300, 만오천 is 15000. */
function sinoValue(word: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const syllable of word) {
    const power = '십백천'.indexOf(syllable);
    if (syllable === '만') {
      total += (section + digit || 1) * 10_000;
      section = 0;
      digit = 0;
    } else if (power >= 0) {
      section += (digit || 1) * 10 ** (power + 1);
      digit = 0;
    } else {
      digit = 1 + '일이삼사오육칠팔구'.indexOf(syllable);
    }
  }
  return total + section + digit;
}

/** How many zeros these units add to the digits before them: 5 for 십만. */
export function zerosOfUnits(units: string): number {
  const zeros: Readonly<Record<string, number>> = { 십: 1, 백: 2, 천: 3, 만: 4, 억: 8 };
  return [...units].reduce((sum, syllable) => sum + (zeros[syllable] ?? 0), 0);
}

const sum = /(?:\d{1,4}[십백천만억]{1,3} ?){2,4}(?:\d{1,4}(?![\d.,]))?/g;

/** Numbers in digits and units that add up: 1억 2천만, 3만5천. */
export function hangulSumsOf(text: string): readonly NumberStretch[] {
  return [...text.matchAll(sum)].map(({ 0: whole, index }) => {
    const written = whole.trimEnd();
    const parts = [...written.matchAll(/(\d+)([십백천만억]*)/g)];
    const value = parts.reduce(
      (total, [, digits, units]) => total + Number(digits) * 10 ** zerosOfUnits(units ?? ''),
      0,
    );
    return { ...stretchAt(text, index, index + written.length), readings: [String(value)], required: true };
  });
}
