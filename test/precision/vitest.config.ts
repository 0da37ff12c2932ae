import { defineConfig } from 'vitest/config';

// Not a test: `npm run precision` runs it to write docs/precision.md.
export default defineConfig({
  test: { include: ['test/precision/write-page.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
