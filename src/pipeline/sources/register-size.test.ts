import { expect, it } from 'vitest';
import { loadCorpus } from './corpus.ts';
import { filesInMemory } from './files.ts';

it('reads a register of more than 1 MiB, which a large corpus has', () => {
  const line = '  - { id: EX-0000000, path: pebble/privacy-policy/training, status: published, since: 2026-01-05 }\n';
  const { register } = loadCorpus(filesInMemory({ 'register.yml': `records:\n${line.repeat(12_000)}` }), '');
  expect(register?.file.source.length).toBeGreaterThan(1024 * 1024);
  expect(register?.value?.records).toHaveLength(12_000);
});
