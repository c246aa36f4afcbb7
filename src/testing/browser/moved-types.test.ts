/** Former addresses of clause types on the built sites: there, and leading to the types that hold their clauses now. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { loadVocabulary } from '../../pipeline/sources/vocabulary.ts';

const { types } = loadVocabulary(filesOnDisk(join(import.meta.dirname, '../../../content/vocabulary')));
const former = new Set([...types.values()].flatMap(({ formerly }) => formerly.map(({ slug }) => slug)));
const gone = [...former].filter((slug) => !types.has(slug));

describe.each(Object.entries(inject('builds')))('the former clause types of %s', (_, folder) => {
  it.each(gone)('%s lead from all three addresses to each of their parts', (slug) => {
    const parts = [...types].filter(([, { formerly }]) => formerly.some((one) => one.slug === slug));
    for (const section of ['clauses', 'compare', 'faq']) {
      const html = readFileSync(join(folder, section, slug, 'index.html'), 'utf8');
      for (const [part] of parts) {
        const has = existsSync(join(folder, section, part, 'index.html'));
        expect(html).toContain(`/${has ? section : 'clauses'}/${part}/`);
      }
    }
  });
});
