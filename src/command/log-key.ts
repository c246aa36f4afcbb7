/**
 * The key that signs the log of captures. In: the environment: CLAUSARY_LOG_KEY is a file, or the key itself as PEM, as secrets of a
 * workflow are given. Out: the PEM text; nothing where none is given. It is never printed.
 */
import { readFileSync } from 'node:fs';
import { UsageError } from './reported-error.ts';

export const logKeyVariable = 'CLAUSARY_LOG_KEY';

export function readLogKey(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = environment[logKeyVariable]?.trim();
  if (given === undefined || given === '') return undefined;
  if (given.startsWith('-----BEGIN')) return `${given.replaceAll('\\n', '\n')}\n`;
  try {
    return readFileSync(given, 'utf8');
  } catch {
    throw new UsageError(
      `${logKeyVariable}: there is no file ${given}; expected one with an Ed25519 key as PEM, or the key itself`,
    );
  }
}
