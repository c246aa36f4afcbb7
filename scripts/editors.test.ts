/** The settings of editors are right: schemas that exist, files that they fit, snippets that are valid. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { clause, dissent, revision } from '../src/pipeline/schema/clause.ts';
import { excerpt } from '../src/pipeline/schema/excerpt.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const settings = JSON.parse(read('.vscode/settings.json')) as Record<string, Record<string, string>>;
const snippets = JSON.parse(read('.vscode/clausary.code-snippets')) as Record<string, { body: string[] }>;
const schemas = Object.entries(settings['yaml.schemas']!);

describe('schemas', () => {
  it.each(schemas)('%s exists and is for files that are there', (schema, files) => {
    expect(existsSync(join(root, schema))).toBe(true);
    expect(globSync(files, { cwd: root }).length).toBeGreaterThan(0);
  });

  it('every authored YAML file has one, and only one', () => {
    const covered = schemas.flatMap(([, files]) => globSync(files, { cwd: root }));
    const all = globSync(['content/corpora/**/*.yml', 'content/vocabulary/**/*.yml'], { cwd: root });
    expect(covered.sort()).toEqual(all.sort());
  });

  it('is the one that the first line of a file names', () => {
    for (const [schema, files] of schemas)
      for (const file of globSync(files, { cwd: root }).slice(0, 20)) {
        const [, named] = /\$schema=(\S+)/.exec(read(file).split('\n')[0]!) ?? [];
        if (named) expect(join(file, '..', named), file).toBe(join(schema));
      }
  });
});

it('generated and archived files are marked as read-only', () => {
  for (const place of ['content/collections/**', 'public/schema/**', 'content/corpora/*/platforms/*/*/snapshots/**'])
    expect(settings['files.readonlyInclude']![place]).toBe(true);
});

describe('snippets', () => {
  it('the clause is one by its schema', () => {
    const value = parse(fill('Clause'));
    expect(clause.parse(value)).toMatchObject({ stance: 'permits', excerpt: { from: 'The first words' } });
  });

  it('the others are what their names say', () => {
    expect(excerpt.parse(parse(fill('Excerpt by its ends')).excerpt)).toMatchObject({ to: 'the last words.' });
    expect(revision.parse(parse(fill('Revision of an analysis'))[0]).by).toBe('your-handle');
    expect(dissent.parse(parse(fill('Disagreement of a second reader'))[0]).by).toBe('your-handle');
  });
});

/** As an editor fills it in: the first choice, the placeholder, today. */
function fill(name: string): string {
  return snippets[name]!.body.join('\n')
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-01-02')
    .replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('\\$', '$');
}
