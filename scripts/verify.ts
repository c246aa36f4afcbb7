/** `npm run verify`: checks a published site, or an exhibit of one, against its manifest, its log and its archive. Exit code 1 where something differs or could not be proved. */
import { runVerify } from '../src/build/verify/run-verify.ts';
import { verifyLine } from '../src/command/lines/maintain.ts';
import { runLine } from '../src/command/run-command.ts';

await runLine(verifyLine, runVerify);
