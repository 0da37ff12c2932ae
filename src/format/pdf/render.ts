import type { Render } from '../format.ts';
import { layout } from './layout/layout.ts';
import { paint } from './paint/paint.ts';
import { measureWith, typefaces } from './typefaces.ts';

/**
 * An edition as PDF 1.7: laid out first, then painted. Its dates are the version's, at midnight UTC. One of a release
 * carries its attachments and its root.
 */
export const render: Render = async (flow, { tokens, fonts }) => {
  const faces = typefaces(fonts);
  const pages = layout(flow, tokens, measureWith(faces));
  const facts = {
    title: flow.title,
    locale: flow.locale,
    edition: `${flow.notice} ${flow.version} ${flow.locale}`,
    date: new Date(`${flow.version}T00:00:00Z`),
    release: flow.release,
  };
  return paint(pages, facts, { faces, colours: tokens.colours });
};
