import { describe, expect, test } from 'vitest';
import type { CommandLine } from '../command-line.ts';
import { archiveHelp, archiveOptions } from './archive.ts';
import * as contribute from './contribute.ts';
import * as maintain from './maintain.ts';
import { buildHelp, buildOptions, portHelp } from './publish.ts';
import * as write from './write.ts';

const lines: (readonly [string, Pick<CommandLine, 'help' | 'options'>])[] = [
  ...[contribute, maintain, write].flatMap((table) =>
    Object.entries(table).flatMap(([name, line]) => ('help' in line ? [[name, line as CommandLine] as const] : [])),
  ),
  [
    'archive',
    { help: archiveHelp, options: Object.assign({}, ...Object.values(archiveOptions)) as CommandLine['options'] },
  ],
  ['build', { help: `${buildHelp}\n${portHelp}`, options: buildOptions }],
];

describe('the help of a command', () => {
  test.each(lines)('%s names each option that it takes, and no other', (_, { help, options }) => {
    const named = new Set([...help.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].map(([, name]) => name!));
    // Options of other commands that a help mentions.
    const foreign = ['help', 'key', 'format'].filter((name) => !(name in options));
    expect([...named].filter((name) => !(name in options) && !foreign.includes(name))).toEqual([]);
    expect(Object.keys(options).filter((name) => !named.has(name) && name !== 'help')).toEqual([]);
  });
});
