import { fmt } from '../../src/syntax/fmt/fmt.ts';
import { cookieKorean, cookieNotice } from './cookie-project.ts';
import { fileOf } from './fixture-project.ts';

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
