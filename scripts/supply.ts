/** `npm run supply`: what the project is installed with: licences, what runs at installation, and a bill of materials for programs. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { supplyLine } from '../src/command/lines/maintain.ts';
import { packageFolder } from '../src/command/package-folder.ts';
import { toTable } from '../src/command/print.ts';
import { runLine } from '../src/command/run-command.ts';
import { readSupplied, toLicenceRows } from '../src/command/supply.ts';

await runLine(supplyLine, ({ values }) => {
  const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
  const supplied = readSupplied(readFileSync(join(packageFolder, 'package-lock.json'), 'utf8'));
  print(toTable([['licence', 'packages', 'for development'], ...toLicenceRows(supplied)]));
  const running = supplied.filter(({ runsAtInstall }) => runsAtInstall);
  print(['', 'runs at installation:', ...running.map(({ name, version }) => `  ${name} ${version}`)]);
  if (values.packages)
    print([
      '',
      ...toTable([['package', 'version', 'licence'], ...supplied.map((one) => [one.name, one.version, one.licence])]),
    ]);
  if (values.sbom !== undefined) {
    const sbom = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
    writeFileSync(values.sbom, execFileSync('npm', sbom, { cwd: packageFolder, maxBuffer: 64 * 1024 * 1024 }));
    print(['', `wrote ${values.sbom}`]);
  }
  return supplied.every(({ integrity }) => integrity) ? 0 : 1;
});
