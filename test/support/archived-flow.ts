import type { Flow, FlowVersions } from '../../src/flow/flow.ts';
import { englishSample, run } from './sample-flow.ts';

const address = 'https://www.example.com/legal/privacy';

/** What the page of a version says that another has followed. */
export const archivedVersions: FlowVersions = {
  canonical: `${address}/versions/2026-11-02/en/`,
  links: [
    { rel: 'predecessor-version', url: `${address}/versions/2026-03-02/en/` },
    { rel: 'latest-version', url: `${address}/en/` },
    { rel: 'version-history', url: `${address}/versions/en/` },
  ],
  history: { label: 'All versions', href: '../../en/index.html' },
  feed: { label: 'Feed of changes', href: '../../en/feed.xml' },
  archived: {
    note: 'This page keeps the version of 2 November 2026 as it was published.',
    current: { label: 'Current version', href: '../../../en/index.html' },
  },
};

/** The sample edition as the archive keeps it, of a release, with a part that has an effective day of its own. */
export const archivedSample: Flow = {
  ...englishSample,
  web: { ...englishSample.web, versions: archivedVersions },
  release: { root: 'ab'.repeat(32), attachments: [] },
  blocks: englishSample.blocks.map((block) =>
    block.type === 'part' && block.heading.anchors[0] === 'Cookies'
      ? { ...block, effective: [run('This part takes effect on 1 March 2027.')] }
      : block,
  ),
};
