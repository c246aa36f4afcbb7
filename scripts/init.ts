/** `clausary init <folder>`: a new project with an invented document and a clause, which builds at once. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFolder } from '../src/command/package-folder.ts';
import { UsageError } from '../src/command/reported-error.ts';
import { runCommand } from '../src/command/run-command.ts';
import { installedAs } from '../src/contribute/init/installed-as.ts';
import { writeSite } from '../src/contribute/init/write-site.ts';

const help = `clausary init <folder> [options]

Writes a project of your own: a corpus with an invented document and clause, a page, settings, workflows.

  --title <text>     name of the site (default: from the name of the folder)
  --clausary <spec>  how its package.json names Clausary (default: as it is installed here)
  --help             this text`;

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const options = { title: text, clausary: text, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const [given, ...others] = positionals;
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
