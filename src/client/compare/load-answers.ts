/** The answers to a clause type, fetched once. In: `ai-training` or `ai-training/business`. Rejects where they cannot be had; the next call asks again. */
import { type ComparedType, readTypeFile } from './side-by-side.ts';

const files = new Map<string, Promise<ComparedType>>();

export function loadAnswers(scope: string, base: string): Promise<ComparedType> {
  const known = files.get(scope);
  if (known) return known;
  const file = fetch(`${base}compare/${scope}.json`).then((response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return (response.json() as Promise<ComparedType>).then(readTypeFile);
  });
  files.set(scope, file);
  file.catch(() => files.delete(scope));
  return file;
}
