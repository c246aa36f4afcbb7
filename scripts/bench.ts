/** `npm run bench -- [options]`: builds made-up corpora of several sizes and prints what every stage costs. */
import { benchLine } from '../src/command/lines/maintain.ts';
import { runLine } from '../src/command/run-command.ts';
import { runBench } from './bench/run-bench.ts';

await runLine(benchLine, runBench);
