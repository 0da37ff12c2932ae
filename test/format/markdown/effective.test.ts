import { expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { render as markdown } from '../../../src/format/markdown/render.ts';
import { render as text } from '../../../src/format/text/render.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { englishSample, heading, paragraph, run } from '../../support/sample-flow.ts';

const flow: Flow = {
  ...englishSample,
  contents: { ...englishSample.contents, entries: [] },
  references: { ...englishSample.references, entries: [] },
  blocks: [
    {
      type: 'part',
      role: 'jurisdiction',
      heading: heading(2, ['South_Korea'], run('대한민국')),
      effective: [run('이 부분은 2027년 1월 1일부터 시행됩니다.')],
      blocks: [paragraph(['kr.1'], run('귀하는 문의할 수 있습니다.'))],
    },
  ],
};

test.each([
  [
    'Markdown',
    markdown,
    '## 대한민국\n\n이 부분은 2027년 1월 1일부터 시행됩니다.\n\n귀하는 문의할 수 있습니다.\n',
  ],
  [
    'text',
    text,
    '대한민국\n--------\n이 부분은 2027년 1월 1일부터 시행됩니다.\n\n귀하는 문의할 수 있습니다.\n',
  ],
] as const)('a part’s own effective day stands below its heading in %s', async (_, render, end) => {
  const written = new TextDecoder().decode(await render(flow, {} as Theme));
  expect(written.slice(-end.length)).toBe(end);
});
