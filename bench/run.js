// Bundles the bench, which is TypeScript, and runs it: npm run bench [-- --quick]
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const outdir = 'node_modules/.cache/stele-bench';
await build({
  entryPoints: ['bench/bench.ts', 'bench/measure-stage.ts', 'bench/report-peak.ts'],
  outdir,
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
});
const { status } = spawnSync(process.execPath, [`${outdir}/bench.js`, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
