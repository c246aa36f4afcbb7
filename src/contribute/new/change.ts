/** What a change means, as an entry of `changes.yml`. In: the command line. Out: the exit code. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { UsageError } from '../../command/reported-error.ts';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { changeNote } from '../../pipeline/schema/changes.ts';
import { findCapture } from '../../pipeline/text/find-capture.ts';
import type { NewContext } from './context.ts';
import { asker, checked } from './folder-kinds.ts';
import { handleOf } from './names.ts';
import { type OpenedDocument, openDocument } from './open-document.ts';
import { type NewOptions, required } from './options.ts';
import { NewRefusal } from './refusal.ts';

export async function newChange({ target, values }: NewOptions, context: NewContext): Promise<number> {
  const ask = asker(context);
  const path = await ask(target, '<platform/document>', 'Document, such as lumen-pay/privacy-policy');
  const { root, today, print } = context;
  const opened = await openDocument(path, {
    root,
    corpus: values.corpus,
    ...(values.archive && { archive: values.archive }),
  });
  const snapshot = required(values.snapshot, '--snapshot');
  const clauses = values.clauses?.split(',').map((one) => one.trim());
  refuseUnknown(snapshot, clauses, opened);
  const severity = values.severity?.split(',').map((one) => one.trim());
  if (severity && severity.length !== 2)
    throw new UsageError('--severity: expected before and after, such as low,high');
  const by = values.by ?? handleOf(root);
  const entry = {
    snapshot,
    meaning: await ask(values.meaning, '--meaning', 'What the change means, in one or two sentences'),
    ...(clauses && { clauses }),
    ...(severity && { severity: { before: severity[0], after: severity[1] } }),
    on: today,
    ...(by && { by }),
  };
  checked(changeNote, entry);
  const file = join(opened.folder, 'platforms', path, 'changes.yml');
  const lines = stringify([entry], { lineWidth: 96 })
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  const before = existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd()
    : '# yaml-language-server: $schema=../../../../../../public/schema/changes.json\nchanges:';
  if (values['dry-run']) {
    print(lines);
    return 0;
  }
  writeWhole(file, `${before}\n${lines}\n`);
  print(`written: what the change of ${snapshot} means, in changes.yml of ${path}`);
  return 0;
}

/** The capture is one of the archive, its change has no meaning yet, and the clauses are those of the document. */
function refuseUnknown(snapshot: string, clauses: readonly string[] = [], { reading, document }: OpenedDocument): void {
  const capture = findCapture(reading.captures, snapshot);
  if (!capture) {
    const last = reading.captures.slice(-5).map(({ capturedAt }) => capturedAt);
    throw new NewRefusal(
      `there is no capture of ${snapshot}`,
      `the newest are ${last.join(', ')}`,
      'do: name the capture that showed the change first',
    );
  }
  const notes = document.overrides?.value?.changes ?? [];
  if (notes.some((note) => findCapture(reading.captures, note.snapshot) === capture))
    throw new NewRefusal(
      `changes.yml has an entry for the change of ${snapshot}`,
      'do: say what it means in that entry',
    );
  const known = document.clauses.map(({ authored }) => authored.value?.recordId);
  const unknown = clauses.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new NewRefusal(
      `there is no clause ${unknown.join(', ')} in ${document.path}`,
      'do: name records of clauses of this document',
    );
}
