import { defineConfig } from 'vitest/config';

// `npm run sites`: what a user installs, the sites of examples/, built and opened in a browser, and every condition of
// web pages. They take minutes, and so are no part of `npm test`.
export default defineConfig({
  test: {
    include: ['test/sites/**/*.test.ts', 'test/conformance/html/**/*.test.ts'],
    globalSetup: ['test/sites/packed-stele.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Builds and browsers take more processors than their one each.
    maxWorkers: 2,
  },
});
