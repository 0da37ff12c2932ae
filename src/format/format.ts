import type { Flow } from '../flow/flow.ts';
import type { Theme } from '../theme/theme.ts';

/** Makes one file of an edition. Total: any Flow that `verifyFlow` accepts has a rendering. It reports nothing. */
export type Render = (flow: Flow, theme: Theme) => Promise<Uint8Array>;
