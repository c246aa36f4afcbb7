import { describe, expect, it } from 'vitest';
import { parseWords } from './parse-words.ts';

const options = {
  corpus: { type: 'string' },
  'dry-run': { type: 'boolean' },
  before: { type: 'string' },
} as const;

const parse = (args: string[], env: NodeJS.ProcessEnv = {}, allowPositionals = true) =>
  parseWords({ args, options, allowPositionals }, env);

describe('words that cannot be followed', () => {
  it.each([
    [['--corups', 'x'], 'there is no option --corups; see --help'],
    [['--colour'], 'there is no option --colour; see --help'],
    [['--colour=red'], 'there is no option --colour; see --help'],
    [['-x'], 'there is no option -x; see --help'],
    [['--corpus'], "Option '--corpus <value>' argument missing; see --help"],
  ])('are told as they were typed: %j', (args, message) => {
    expect(() => parse(args)).toThrow(message);
    expect(() => parse(args)).not.toThrow('positional');
  });

  it('are told where no word is expected', () => {
    expect(() => parse(['specimen'], {}, false)).toThrow('"specimen" has no meaning here; see --help');
  });
});

describe('options that npm took for its own', () => {
  it.each([
    ['a value that npm takes for a word', ['main'], { npm_config_corpus: 'true' }, '--corpus'],
    ['an option that npm has as well', [], { npm_config_dry_run: 'true' }, '--dry-run'],
  ])('are not left out in silence: %s', (_, args, env, name) => {
    expect(() => parse(args, { ...env, npm_lifecycle_event: 'new' })).toThrow(
      `npm took ${name} for options of its own; put  --  before them:  npm run new -- ${name}`,
    );
  });

  it('are no longer asked for once they are typed after --', () => {
    expect(parse(['--corpus', 'mine'], { npm_config_corpus: 'true' }).values.corpus).toBe('mine');
  });

  it('are not settings of npm itself, which a .npmrc may hold', () => {
    expect(parse([], { npm_config_before: '2026-01-01' }).values.before).toBeUndefined();
  });
});
