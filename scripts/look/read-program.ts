/**
 * What another program prints. In: the program, its words, its environment, and a signal. Out: both of its outputs, once it has ended. Where the
 * signal is raised, it is interrupted as by Ctrl-C with all that it started, and the signal’s reason is thrown.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

interface Asked {
  readonly env?: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

export async function readProgram(
  program: string,
  words: readonly string[],
  { env = process.env, signal }: Asked,
): Promise<{ out: string; complaint: string }> {
  signal.throwIfAborted();
  // A group of its own: npm does not hand on what ends it, and a browser is left behind.
  const run = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  const failed = new Promise<never>((_, reject) => run.once('error', reject));
  const stop = () => {
    try {
      process.kill(process.platform === 'win32' ? run.pid! : -run.pid!, 'SIGINT');
    } catch {
      // It has ended.
    }
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const [out, complaint] = await Promise.race([Promise.all([text(run.stdout), text(run.stderr)]), failed]);
    signal.throwIfAborted();
    return { out, complaint };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
