/**
 * `npm run snapshot`: adds a captured text to a document of a folder archive, byte for byte, with its header.
 * Nothing is overwritten; the same bytes at the same instant are left as they are.
 */
import { snapshotLine } from '../src/command/lines/contribute.ts';
import { runLine } from '../src/command/run-command.ts';
import { addSnapshot } from '../src/contribute/snapshot/add-snapshot.ts';

await runLine(snapshotLine, addSnapshot);
