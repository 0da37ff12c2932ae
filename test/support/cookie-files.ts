import { fmt } from '../../src/syntax/fmt/fmt.ts';
import { cookieNotice } from './cookie-project.ts';
import { fileOf } from './fixture-project.ts';

/** The Korean words of the cookie notice. */
export const cookieKorean = `{
  "title": "쿠키 고지",
  "intro.1": "당사는 쿠키 3개를 보관합니다.",
  "Choices": "귀하의 선택",
  "Choices.1": "귀하는 각각을 거부할 수 있습니다."
}
`;

/** A notice of four clauses in English and Korean, as the texts of its files: what somebody gives to the library. */
export function cookieFiles(changed: Readonly<Record<string, string>> = {}): Record<string, string> {
  const notice = changed['notice/x/notice.md'] ?? cookieNotice;
  const ledger = fmt({
    folder: 'notice/x',
    notice: fileOf('notice/x/notice.md', notice),
    jurisdictions: [],
    ledger: null,
    facts: null,
  }).value.find(({ path }) => path === 'notice/x/anchors.json');
  return {
    'notice/x/notice.md': notice,
    'notice/x/anchors.json': ledger?.text ?? '',
    'locales/ko/x.json': cookieKorean,
    ...changed,
  };
}
