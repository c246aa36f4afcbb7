/** `npm run import -- <format> --from <file> --into <corpus>`: quotations of other projects as drafts, where our texts have them. */
import { importLine } from '../src/command/lines/contribute.ts';
import { runLine } from '../src/command/run-command.ts';
import { runImport } from '../src/contribute/import/run-import.ts';

await runLine(importLine, runImport);
