import { projectRoot } from '../src/command/project-root.ts';
import { runArchive } from '../src/contribute/upstream/command.ts';

// Who pipes into `head` has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runArchive(process.argv.slice(2), {
  root: projectRoot(),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  onProgress: process.stderr.isTTY ? (text) => process.stderr.write(text) : undefined,
});
