/** What generate-apart.ts starts. In: its options as JSON, in the first argument. Out: a message with the number of records, or with
 * the errors of the corpus; where the process stays, others after each message, and at last whether the corpus is what it was read as; else messages with records that are written. */
import { setImmediate } from 'node:timers/promises';
import { runCommand } from '../command/run-command.ts';
import { tellParent } from '../command/tell-parent.ts';
import { recordKeyOf, toRecordKey } from '../pipeline/sources/record-of-file.ts';
import { generate } from './generate.ts';
import type { Again, ApartOptions, GenerateMessage, StayingMessage, Told } from './generate-apart.ts';
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
  process.on('message', ({ changed }: Again) => {
    running = running.then(() => run(changed && new Set(changed)));
  });
} else process.channel?.unref();

/** As many go in one message. */
const atOnce = 32;
/** Of more it is not told which they are: reading what all are listed by costs no more. */
const mostTold = 1000;
let written: WrittenRecord[] = [];
let differs = false;
/** Whether whoever asks was told all that the last run wrote. */
let knowsLast = false;

running = run();
await running;

async function run(changed?: ReadonlySet<string>): Promise<void> {
  let isTold = false;
  let told = 0;
  let isAsRead = true;
  const knew = knowsLast;
  knowsLast = false;
  const anew: WrittenRecord[] = [];
  const edited = new Set([...(changed ?? [])].map(recordKeyOf));
  const end = (told: Told) => {
    isTold = true;
    say(told);
  };
  const onRead = stays ? undefined : (clauses: number) => say({ read: clauses });
  await runCommand(async () => {
    const made = await generate({
      ...{ ...options, progress: createProgress(), onRead, changed },
      ...(stays ? { onWritten: hold } : { onWritten: tell, onTexts: tellTexts }),
      onWhole(records, deleted) {
        knowsLast = true;
        end({ records, ...(knew && deleted === 0 && anew.length < mostTold && { anew: anew.slice(told) }) });
        return setImmediate();
      },
    });
    if (!made.ok) {
      // Nothing is written then.
      knowsLast = knew;
      end({ errors: made.errors });
    }
    isAsRead = made.isAsRead;
    return made.ok ? 0 : 1;
  });
  // It failed, and has printed why.
  if (!isTold) end({});
  if (stays) say({ isAsRead });

  function hold(record: WrittenRecord): Promise<void> | undefined {
    if (anew.length === mostTold) return undefined;
    anew.push(record);
    const [kind, [id]] = record;
    if (!knew || !edited.has(toRecordKey(kind, id))) return undefined;
    // Who changed it waits for it, and all others take as long again.
    say(anew.slice(told));
    told = anew.length;
    return setImmediate();
  }
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

function say(message: GenerateMessage | StayingMessage): void {
  tellParent(message);
}
