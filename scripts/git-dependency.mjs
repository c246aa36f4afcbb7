/**
 * Runs after `npm install` in a clone. Where npm made the clone, because a project depends on a git repository of Clausary, the package is compiled,
 * as `npm pack` does before it packs: npm runs `prepare` for such a dependency, and not `prepack`.
 */
import { spawnSync } from 'node:child_process';

// npm's own mark on the installs it makes for git dependencies.
if (process.env['_PACOTE_NO_PREPARE_'] !== undefined)
  process.exitCode = spawnSync('npm', ['run', 'compile', '--silent'], { stdio: 'inherit', shell: true }).status ?? 1;
