/** What generate-apart.ts starts. In: its options as JSON, in the first argument. Out: a message with the number of records, or with
 * the errors of the corpus; where the process stays, another one after each message, else messages with records that are written. */
import { setImmediate } from 'node:timers/promises';
import { runCommand } from '../command/run-command.ts';
import { tellParent } from '../command/tell-parent.ts';
import { generate } from './generate.ts';
import type { ApartOptions, GenerateMessage, Told } from './generate-apart.ts';
import { createProgress } from './progress.ts';
import { startRemembering } from './read/remembered.ts';
import { isPageEach } from './render/beside/early-records.ts';
import type { WrittenText } from './search/findable.ts';
import type { WrittenRecord } from './write-records.ts';

const { stays, ...options } = JSON.parse(process.argv[2]!) as ApartOptions;

// The build that asked for them is gone.
process.on('disconnect', () => process.exit(1));
let running = Promise.resolve();
if (stays) {
  startRemembering();
  // While it keeps what it found out, it may be asked again.
  process.on('message', () => {
    running = running.then(run);
  });
} else process.channel?.unref();

/** As many go in one message. */
const atOnce = 32;
let written: WrittenRecord[] = [];
let differs = false;

running = run();
await running;

async function run(): Promise<void> {
  let isTold = false;
  const end = (told: Told) => {
    isTold = true;
    say(told);
  };
  const onRead = stays ? undefined : (clauses: number) => say({ read: clauses });
  await runCommand(async () => {
    const { ok, errors } = await generate({
      ...{ ...options, progress: createProgress(), onRead },
      ...(!stays && { onWritten: tell, onTexts: tellTexts }),
      onWhole(records) {
        end({ records });
        return setImmediate();
      },
    });
    if (!ok) end({ errors });
    return ok ? 0 : 1;
  });
  // It failed, and has printed why.
  if (!isTold) end({});
}

/** Of those alone that are a page each, and at once that there is one at all. Messages leave the process where it comes to rest. */
function tell(record: WrittenRecord): Promise<void> | undefined {
  const isFirst = !differs;
  if (isFirst) say({ differs: true });
  differs = true;
  if (isPageEach(record)) written.push(record);
  if (written.length < atOnce) return isFirst ? setImmediate() : undefined;
  say(written);
  written = [];
  return setImmediate();
}

function tellTexts(texts: readonly WrittenText[]): Promise<void> {
  say({ texts });
  return setImmediate();
}

function say(message: GenerateMessage): void {
  tellParent(message);
}
