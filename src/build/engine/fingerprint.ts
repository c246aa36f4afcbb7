import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Settings } from './settings.ts';

/**
 * What pages depend on of the settings of a project. In: the settings, and the root that their files lie in. Out: a text that
 * changes with a setting and with the words of a stylesheet, a component or the mark.
 */
export function toFingerprint({ look, components }: Settings, root: string): string {
  const files = [...look.styles, ...Object.values(components), ...(look.mark ? [look.mark] : [])];
  const texts = files.map((file) => (existsSync(resolve(root, file)) ? readFileSync(resolve(root, file), 'utf8') : ''));
  return JSON.stringify([look, components, texts]);
}
