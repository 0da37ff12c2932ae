import { serveChecks } from './check-worker.ts';

// The worker's script: nothing but its start, so that what it says to the main thread can be imported for its types.
serveChecks();
