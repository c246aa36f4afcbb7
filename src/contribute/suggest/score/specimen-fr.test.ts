/** Suggestions in French, on sentences of our own: no labelled texts of others in French are at hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOnDisk } from '../../../pipeline/sources/files.ts';
import { loadVocabulary } from '../../../pipeline/sources/vocabulary.ts';
import { readLabelled } from './labelled.ts';
import { tagsOf, toLabels } from './labels.ts';
import { score } from './score.ts';
import { suggestSentences } from './suggest-sentences.ts';

const file = 'specimen-fr.tsv';
const { types } = loadVocabulary(filesOnDisk(join(import.meta.dirname, '../../../../content/vocabulary')));

test('in French sentences of our own, each is suggested for its type and for no other of twelve types', () => {
  const documents = readLabelled(readFileSync(join(import.meta.dirname, file), 'utf8'), file);
  const { labels } = toLabels(tagsOf(documents), types);
  expect(labels.length).toBe(12);
  const rows = score(documents, labels, (one) => suggestSentences(one, types, { group: 'terms', language: 'fr' }));
  expect(rows.filter(({ missed, wrong }) => missed.length + wrong.length > 0)).toEqual([]);
});
