/** `npm run register`: writes down what is published, after a merge: ids of new records, new captures, what records say now. */
import { registerLine } from '../src/command/lines/contribute.ts';
import { runLine } from '../src/command/run-command.ts';
import { runRegister } from '../src/contribute/register/run-register.ts';

await runLine(registerLine, runRegister);
