#!/usr/bin/env node
import { main } from '../dist/stele.js';

process.exitCode = await main(process.argv.slice(2));
