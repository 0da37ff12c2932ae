import type { Flow, FlowLevel } from '../flow/flow.ts';

/** The level of the title's heading in an article that a release publishes: a site's page has a first heading of its own. */
export const usualHeadingBase = 2 satisfies FlowLevel;

/** The Flow for an article whose title is at another level of a site's page. */
export function withHeadingBase(flow: Flow, headingBase: FlowLevel): Flow {
  return flow.web.headingBase === headingBase ? flow : { ...flow, web: { ...flow.web, headingBase } };
}
