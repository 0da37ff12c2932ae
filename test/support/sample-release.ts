import type { FlowRelease } from '../../src/flow/flow.ts';

/** What an edition of a release carries: not in the order of the names, with words in Korean and signs that XML and PDF escape. */
export const sampleRelease: FlowRelease = {
  root: '0123456789abcdef'.repeat(4),
  attachments: [
    {
      name: 'release.json',
      mediaType: 'application/json',
      description: 'The release',
      relationship: 'data',
      text: '{\n  "format": "stele-release/1"\n}\n',
    },
    {
      name: 'privacy.md',
      mediaType: 'text/markdown',
      description: '이 문서의 원본 (Markdown)',
      relationship: 'source',
      text: '# 개인정보 처리방침 & (약관)\n\n본 방침은 다음과 같습니다.\n',
    },
  ],
};
