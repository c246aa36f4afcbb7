/** `clausary init <folder>`: a new project with an invented document and a clause, which builds at once. */
import { relative, resolve } from 'node:path';
import { initLine } from '../src/command/lines/maintain.ts';
import { packageFolder } from '../src/command/package-folder.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runLine } from '../src/command/run-command.ts';
import { installedAs } from '../src/contribute/init/installed-as.ts';
import { writeSite } from '../src/contribute/init/write-site.ts';

await runLine(initLine, ({ values, words }) => {
  const [given, ...others] = words;
  if (given === undefined || others.length > 0)
    throw new UsageError('expected one folder, such as  clausary init my-policies');
  const folder = resolve(given);
  const clausary = values.clausary ?? installedAs(folder, packageFolder.replace(/[/\\]compiled$/, ''));
  const written = writeSite({
    folder,
    clausary,
    today: new Date().toISOString().slice(0, 10),
    ...(values.title && { title: values.title }),
  });
  const place = relative(process.cwd(), folder);
  const steps = [...(place === '' ? [] : [`cd ${place}`]), 'npm install', 'npm start'];
  process.stdout.write(
    `${place || '.'}/  ${written.length} files\n\nthen:\n${steps.map((step) => `  ${step}\n`).join('')}`,
  );
  return 0;
});
