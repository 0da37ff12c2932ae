import { defineConfig } from 'vitest/config';

// Not a test: `npm run conformance` runs it to write docs/conformance.md.
export default defineConfig({
  test: { include: ['test/conformance/write-report.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
