/** `npm run schema`: writes the JSON Schemas into public/schema/. With `--check` it writes nothing and fails when they are not fresh. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaLine } from '../src/command/lines/maintain.ts';
import { projectRoot } from '../src/command/project-root.ts';
import { runLine } from '../src/command/run-command.ts';
import { GeneratedFolder } from '../src/pipeline/collections/write.ts';
import { toJsonSchemas } from '../src/pipeline/schema/json-schema.ts';

const folder = join(projectRoot(), 'public/schema');

function check(schemas: ReadonlyMap<string, string>): number {
  const there = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const stale = [...new Set([...schemas.keys(), ...there.keys()])].filter(
    (name) => schemas.get(name) !== there.get(name),
  );
  for (const name of stale)
    process.stderr.write(`public/schema/${name} is not what the schemas say; run npm run schema\n`);
  return stale.length > 0 ? 1 : 0;
}

await runLine(schemaLine, ({ values }) => {
  const schemas = toJsonSchemas();
  if (values.check) return check(schemas);
  const generated = new GeneratedFolder(folder);
  for (const [name, text] of schemas) generated.write(name, text);
  const { written, deleted } = generated.finish();
  process.stdout.write(`public/schema/: ${schemas.size} schemas, ${written} written, ${deleted} deleted\n`);
  return 0;
});
