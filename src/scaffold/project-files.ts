import type { CiName } from './ci-names.ts';
import type { NewFile } from './new-file.ts';

/** What a project's `package.json` calls Stele by. */
export const packageScripts = {
  build: 'stele build',
  check: 'stele fmt --check && stele check',
  dev: 'stele dev',
} as const;

/** What version control leaves alone. */
export const ignored = ['node_modules/', 'out/', 'redline/'] as const;

/** The files that every project has, whatever its notice says. */
export const projectFiles: readonly NewFile[] = [
  { path: '.gitignore', text: ignored.map((line) => `${line}\n`).join(''), spare: true },
  {
    path: 'package.json',
    text: `${JSON.stringify({ private: true, scripts: packageScripts }, null, 2)}\n`,
    spare: true,
  },
];

/** Where a project can be checked and built on every change. */
export const ciFiles = {
  github: {
    path: '.github/workflows/notices.yml',
    text: `name: notices
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with:
          node-version: 22
          cache: npm
      - run: npm ci
      - run: npx stele fmt --check
      - run: npx stele check --reporter github
      - run: npx stele build
      - uses: actions/upload-artifact@v6
        with:
          name: notices
          path: out
`,
    spare: false,
  },
} as const satisfies Record<CiName, NewFile>;
