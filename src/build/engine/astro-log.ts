/**
 * Follows what Astro logs, entry by entry. In: the logger of a hook, which shares its destination with all of Astro.
 * Out: the errors so far. Astro logs some errors and goes on; a build must not publish then.
 */
import type { AstroIntegrationLogger } from 'astro';

type Entry = Parameters<AstroIntegrationLogger['options']['destination']['write']>[0];

interface LogFollower {
  readonly errors: readonly string[];
  /** The last lines, for a build that failed. */
  tail(): string;
  /** Of a thread, which has no logger of Astro's. */
  take(entry: object): void;
}

const kept = 60;
/** Pages are written into the tree of the site, so that Astro is given none: it says of each that no file was made. */
const notCreated = '(file not created, response body was empty)';

export function followLog(
  { options }: AstroIntegrationLogger,
  { isQuiet = false, onWarning }: { isQuiet?: boolean; onWarning?(text: string): void },
): LogFollower {
  const { destination } = options;
  const errors: string[] = [];
  const lines: string[] = [];
  options.destination = {
    ...destination,
    write(entry) {
      const text = `${entry.label && entry.label !== 'SKIP_FORMAT' ? `[${entry.label}] ` : ''}${entry.message}`;
      lines.push(text);
      if (lines.length > kept) lines.shift();
      if (entry.level === 'error') errors.push(text);
      if (!isQuiet) destination.write({ ...entry, message: entry.message.replace(notCreated, '') });
      else if (entry.level === 'warn') onWarning?.(text);
    },
  };
  return { errors, tail: () => lines.join('\n'), take: (entry) => options.destination.write(entry as Entry) };
}
