import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They open hundreds of pages and whole sites in a browser, and are run by `npm run sites`.
    exclude: [...configDefaults.exclude, 'test/sites/**', 'test/conformance/html/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Every processor: many tests wait for other programs, which leaves the main process little to do.
    maxWorkers: '100%',
    // Modules hold no state that changes, so that one file of tests may use those that the one before it has loaded.
    isolate: false,
  },
});
