/** `clausary <command> …`: every command of a project, by one name. In: the words of the command line. Out: what the command does. */
import { commands } from '../src/command/commands.ts';

const [name, ...rest] = process.argv.slice(2);
const command = name === undefined ? undefined : commands[name];
if (command) {
  process.argv.splice(2, process.argv.length, ...rest);
  await import(`./${command.file}${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`);
} else {
  const width = Math.max(...Object.keys(commands).map((one) => one.length));
  const lines = Object.entries(commands).map(([one, { does }]) => `  ${one.padEnd(width)}  ${does}`);
  const help = `clausary <command> [options]\n\n${lines.join('\n')}\n\nEach takes --help.\n`;
  const isHelp = name === undefined || name === '--help' || name === '-h' || name === 'help';
  if (isHelp) process.stdout.write(help);
  else {
    process.stderr.write(`there is no command "${name}"\n\n${help}`);
    process.exitCode = 2;
  }
}
