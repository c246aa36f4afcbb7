import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { ReportedError } from './reported-error.ts';

/**
 * What the machine refused, for whoever ran the command. In: an error. Out: a sentence and what to do, where the error is one of the
 * machine and not of ours; else nothing.
 */
const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space, or choose another folder with --out.',
  EDQUOT: 'The quota of the disk is used up. Free some space, or choose another folder with --out.',
  EROFS: 'That folder may only be read. Choose another one with --out, or run this where it may be written.',
  EACCES: 'That may not be read or written by you. Change its owner or its permissions.',
  EPERM: 'That may not be changed by you. Change its owner or its permissions.',
  EMFILE: 'Too many files are open. Raise the limit:  ulimit -n 4096',
  ENFILE: 'Too many files are open on this machine. End what else runs, and try again.',
  EIO: 'The disk could not be read or written. Look after the disk, and try again.',
  ESTALE: 'The disk is gone. Connect it again, and try again.',
  ENODEV: 'The disk is gone. Connect it again, and try again.',
  EBUSY: 'Something else holds that. End what uses it, or choose another folder with --out.',
  EFBIG: 'No file may be as large here. Raise the limit:  ulimit -f unlimited',
  EAGAIN: 'No further process may be started. End what else runs, or raise the limit:  ulimit -u unlimited',
  ENAMETOOLONG: 'That name is longer than the disk takes. Choose a folder with a shorter path.',
  ENOTDIR: 'A file stands where a folder has to be. Move it away.',
  ELOOP: 'Links lead in a circle there. Take one of them away.',
  ENOMEM: 'There is too little memory. End what else runs, or give the machine more.',
};
/** What Node says of a folder that cannot be made on a disk that may only be read. */
const noFolder = 'That folder cannot be made: its disk may only be read, or is gone. Choose another one with --out.';
const codes = new RegExp(`\\b(?:${Object.keys(sentences).join('|')})\\b`);

/** Programs in Rust say `No space left on device (os error 28)`, Node’s own `rmSync` may say `Unknown error: Read-only file system '/srv/site'`. */
function nativeCode(message: string): string | undefined {
  const number = /\(os error (\d{1,4})\)/.exec(message)?.[1];
  const words = /Unknown error: (.+?) '/.exec(message)?.[1]?.toLowerCase();
  const errors = getSystemErrorMap();
  const name =
    number === undefined
      ? [...errors.values()].find(([, one]) => one === words)?.[0]
      : errors.get(-Number(number))?.[0];
  return name !== undefined && name in sentences ? name : undefined;
}

export function explainFault(error: unknown): string | undefined {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const { code, path, message, syscall } = one as NodeJS.ErrnoException;
    if (code === 'ENOENT' && syscall === 'mkdir') return `${path}: ${noFolder}`;
    const said = code !== undefined && code in sentences ? code : (codes.exec(message)?.[0] ?? nativeCode(message));
    // A copy onto a full disk fails so on some file systems.
    const found = said === 'EIO' && path !== undefined && isFull(path) ? 'ENOSPC' : said;
    if (found !== undefined) return `${path ?? message.split('\n')[0]}: ${sentences[found]}`;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY' || /heap out of memory/.test(message)) return sentences['ENOMEM'];
  }
  return undefined;
}

/** Why a process of a build is gone: whoever ends one, and a machine without memory, leaves no other sign. */
export const endedFromOutside =
  'It was killed, or had too little memory: end what else runs, and build again. The site that stood is whole.';

/** A process that a signal ended. In: what it did not do, and the signal. Out: what to say; a signal of a fault of ours keeps its stack. */
export function endedBy(what: string, signal: NodeJS.Signals): Error {
  const told = `${what}: ${signal} ended the process.`;
  const isOutside = signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTERM';
  return isOutside ? new ReportedError(`${told} ${endedFromOutside}`) : new Error(told);
}

const leastFree = 1024 * 1024;

function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(existsSync(path) ? path : dirname(path));
    return bavail * bsize < leastFree;
  } catch {
    return false;
  }
}
