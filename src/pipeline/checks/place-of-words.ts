import type { YamlFile } from '../sources/yaml-file.ts';
import type { FilePlace } from '../sources/yaml-places.ts';

/** Where words of a field stand in its file. Folding may have joined lines, so the first of the words are sought. */
export function placeOfWords(file: YamlFile, keys: readonly PropertyKey[], words: string): FilePlace {
  const field = file.placeOf(keys);
  const lines = file.source.split('\n');
  const last = Math.min(field.endLine ?? lines.length, lines.length);
  const tokens = words.split(/\s+/);
  for (let count = tokens.length; count > 0; count--) {
    const sought = tokens.slice(0, count).join(' ');
    for (let index = field.line - 1; index < last; index++) {
      const at = lines[index]!.indexOf(sought, index === field.line - 1 ? field.column - 1 : 0);
      if (at >= 0) return { line: index + 1, column: at + 1 };
    }
  }
  return field;
}
