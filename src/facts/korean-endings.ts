const particles = [
  '은|는|이|가|을|를|의|에|와|과|로|으로|도|만|까지|부터|에서|에게|께|께서|서|처럼|보다|마다|나|이나|든|이든|랑|이랑|뿐|들|등|간|별',
  '라|이라|란|이란|며|이며|고|이고|다|이다|인|일|임|입니다|라는|이라는|라고|이라고|으로서|로서|으로써|로써|이므로|므로|에도|에는',
].join('|');

/** Verbs that a noun becomes one with: 수집하다, 수집되는, 동의받은. */
const verbs = '하|한|할|함|합|해|했|되|된|될|됨|됩|돼|됐|받|시키|시킨|시킬|당하|당한';

const ending = new RegExp(`^(?:(?:${particles})*|(?:들)?(?:${verbs})[가-힣]*)$`);

/** Whether what follows a Korean noun without a space is its grammar, and not the rest of a longer noun. */
export function isKoreanEnding(after: string): boolean {
  return ending.test(after);
}
