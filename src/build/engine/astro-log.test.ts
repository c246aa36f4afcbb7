import type { AstroIntegrationLogger } from 'astro';
import { expect, test } from 'vitest';
import { followLog } from './astro-log.ts';

function makeLogger() {
  const written: string[] = [];
  const destination = { write: ({ message }: { message: string }) => void written.push(message) };
  const logger = { options: { destination, level: 'info' } } as unknown as AstroIntegrationLogger;
  const log = (level: 'info' | 'warn' | 'error', message: string) =>
    logger.options.destination.write({ level, message, label: 'content', newLine: true });
  return { logger, log, written };
}

test('an error that Astro logs is kept, and everything is still printed', () => {
  const { logger, log, written } = makeLogger();
  const followed = followLog(logger, {});
  log('info', 'Syncing content');
  log('error', 'there is no such entry');
  log('info', ' (+3ms) (file not created, response body was empty)');
  expect(followed.errors).toEqual(['[content] there is no such entry']);
  // Pages are made all the same, in the tree of the site.
  expect(written).toEqual(['Syncing content', 'there is no such entry', ' (+3ms) ']);
});

test('of a quiet build only warnings are handed on', () => {
  const { logger, log, written } = makeLogger();
  const warnings: string[] = [];
  const followed = followLog(logger, { isQuiet: true, onWarning: (text) => warnings.push(text) });
  log('info', 'Syncing content');
  log('warn', 'a file is skipped');
  expect(written).toEqual([]);
  expect(warnings).toEqual(['[content] a file is skipped']);
  expect(followed.tail()).toBe('[content] Syncing content\n[content] a file is skipped');
});
