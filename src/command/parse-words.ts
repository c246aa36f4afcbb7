/**
 * The words of a command line by its options, as Node's parseArgs reads them. What cannot be followed is told in words for whoever typed it: an option
 * that is unknown, and options that npm took for its own, since it hands on only those after `--`.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UnknownOption, UsageError } from './reported-error.ts';

/** Settings of npm that a .npmrc may hold: in the environment they are no sign of a word that was typed. */
const ofNpm = new Set(['before', 'key']);

/**
 * In: what parseArgs takes, and the environment that npm ran the command in. Out: what parseArgs returns.
 * @throws UsageError on an option that is unknown, lacks its value or was taken by npm, and on a word where none is expected
 */
export function parseWords<Config extends ParseArgsConfig>(
  config: Config,
  env: NodeJS.ProcessEnv = process.env,
): ReturnType<typeof parseArgs<Config>> {
  const { args = [], options = {} } = config;
  const taken = Object.keys(options).filter((name) => isTaken(name, args, env));
  if (taken.length > 0) {
    const names = taken.map((name) => `--${name}`).join(' ');
    const event = env['npm_lifecycle_event'];
    const example = event === undefined || event === 'npx' ? `-- ${names}` : `npm run ${event} -- ${names}`;
    throw new UsageError(`npm took ${names} for options of its own; put  --  before them:  ${example}`);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!/^ERR_PARSE_ARGS_/.test(String(code))) throw error;
    const [, quoted = ''] = /'(.*?)'/.exec(message) ?? [];
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UnknownOption(quoted, Object.keys(options));
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
      throw new UsageError(`"${quoted}" has no meaning here; see --help`);
    throw new UsageError(`${message}; see --help`);
  }
}

function isTaken(name: string, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const isTyped = args.some((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  return !isTyped && !ofNpm.has(name) && Boolean(env[`npm_config_${name.replaceAll('-', '_')}`]);
}
