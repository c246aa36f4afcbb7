/**
 * What of the repository is published, and how it reads there. In: the path of a file and its text. Out: whether it goes along;
 * its text with imports of `.js` in place of `.ts`, and of modules what is left without types.
 */
export function isPublished(path: string, scripts: ReadonlySet<string>): boolean {
  if (/\.test\.ts$|^src\/testing\/|\/fixtures\//.test(path)) return false;
  return !path.startsWith('scripts/') || scripts.has(path);
}

const imported = /((?:\bfrom|\bimport)\s*(?:\(\s*)?)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g;

export function toPublished(path: string, text: string, strip: (text: string) => string): string {
  const isModule = path.endsWith('.ts') && !path.endsWith('.d.ts');
  return (isModule ? strip(text) : text).replace(imported, '$1$2$3.js$2');
}
