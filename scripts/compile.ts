/**
 * `npm run compile`: the package as it is published, in compiled/. Node refuses to strip types of what is installed, so every
 * module becomes JavaScript; components stay source, which Astro compiles. Folders keep their places, so that every path
 * between them holds. `npm pack` runs it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { commands } from '../src/command/commands.ts';
import { isPublished, toPublished } from '../src/command/published.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'compiled');

rmSync(out, { recursive: true, force: true });
let files = 0;
const scripts = new Set(
  ['main', ...Object.values(commands).map(({ file }) => file)].map((name) => `scripts/${name}.ts`),
);
for (const folder of ['src', 'scripts', 'content/vocabulary', 'content/pages', 'public']) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    const path = relative(root, from).split(sep).join('/');
    if (!entry.isFile() || !isPublished(path, scripts)) continue;
    const to = join(out, path.replace(/(?<!\.d)\.ts$/, '.js'));
    mkdirSync(dirname(to), { recursive: true });
    if (/\.(?:ts|astro|mdx)$/.test(path) && !path.includes('/init/site/'))
      writeFileSync(to, toPublished(path, readFileSync(from, 'utf8'), stripTypeScriptTypes));
    else cpSync(from, to);
    files++;
  }
}
const types = writeTypes();
writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);
process.stdout.write(`compiled/: ${files} files, and ${types} of types\n`);

/** Types of what a project imports, so that editors explain its settings. */
function writeTypes(): number {
  const only = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rootDir', root, '--outDir', out];
  const settings = join(root, '.cache/compile.json');
  mkdirSync(dirname(settings), { recursive: true });
  const files = ['src/integration.ts', 'src/virtual.d.ts'].map((file) => join(root, file));
  writeFileSync(settings, JSON.stringify({ extends: join(root, 'tsconfig.json'), include: [], files }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', settings, ...only], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The types could not be written.');
  const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
  for (const name of written) {
    const file = join(out, name);
    writeFileSync(file, toPublished(name, readFileSync(file, 'utf8'), String));
  }
  return written.length;
}
