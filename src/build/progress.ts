/**
 * Tells how far a command is. In: stages by name, with `update(done, total)` as they go. Out: on a terminal one
 * line that counts, elsewhere one quiet line when a stage is over: `pages      3,512 pages      14.2 s`, and of a long one a line every
 * ten seconds: `pages      1,204 of 3,512 …`.
 */
import { toCount } from '../command/print.ts';
export interface Stage {
  /** n of m; without a total only n. `note` replaces the counting by words. */
  update(done: number, total?: number, note?: string): void;
  /** The stage is over; `summary` says what came out of it. */
  done(summary?: string): void;
  /** The stage broke off. */
  fail(): void;
}

export interface Progress {
  stage(name: string): Stage;
  /** All stages that are under way broke off. */
  breakOff(): void;
  /** A line of its own, above the line that counts. */
  note(text: string): void;
  /** The stages that are over, in their order. */
  readonly finished: readonly { readonly name: string; readonly seconds: number }[];
}

/** Off a terminal, as in the log of a server: milliseconds between two lines of a stage. */
const seldom = 10_000;

export const toSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** `quiet` prints notes alone: what went wrong is said by whoever gets the error. */
export function createProgress({
  stream = process.stderr,
  quiet = false,
  now = () => performance.now(),
} = {}): Progress {
  const finished: { name: string; seconds: number }[] = [];
  const underWay = new Set<Stage>();
  const live = stream.isTTY && !quiet;
  const clear = () => live && stream.write('\r\u001b[2K');
  const line = (name: string, middle: string, start: number) =>
    `${name.padEnd(12)}${middle.padEnd(32)}${toSeconds((now() - start) / 1000).padStart(8)}`;

  function stage(name: string): Stage {
    const start = now();
    let drawn = 0;
    let counting = '';
    let told = start;
    const tell = () => {
      if (live || quiet || now() - told < seldom) return;
      told = now();
      stream.write(`${name.padEnd(12)}${counting} …\n`);
    };
    const draw = (force = false) => {
      if (!live || (!force && now() - drawn < 80)) return;
      drawn = now();
      clear();
      stream.write(line(name, counting, start));
    };
    const ticking = live ? setInterval(draw, 500, true).unref() : undefined;
    const end = () => {
      underWay.delete(own);
      clearInterval(ticking);
      clear();
    };
    draw(true);
    const own: Stage = {
      update(done, total, note) {
        counting = note ?? (total === undefined ? toCount(done) : `${toCount(done)} of ${toCount(total)}`);
        draw();
        tell();
      },
      done(summary = '') {
        end();
        finished.push({ name, seconds: (now() - start) / 1000 });
        if (!quiet) stream.write(`${line(name, summary, start)}\n`);
      },
      fail() {
        end();
        if (!quiet) stream.write(`${line(name, 'failed', start)}\n`);
      },
    };
    underWay.add(own);
    return own;
  }

  return {
    stage,
    breakOff() {
      for (const one of underWay) one.fail();
    },
    finished,
    note(text) {
      clear();
      stream.write(`${text}\n`);
    },
  };
}
