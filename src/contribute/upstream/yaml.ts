/**
 * A YAML file of the project, with its modeline and a comment at values to fill in.
 * In: a schema, a value, the way to the JSON Schema, comments by key (`archive.licence`). Out: the text, which reads
 * back as that value. A value that cannot be written (a name that ends in a space) is an error.
 */
import { isDeepStrictEqual } from 'node:util';
import { Document, isScalar, parse, visit } from 'yaml';
import type { z } from 'zod';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';

export function toYaml<T extends z.ZodType>(
  schema: T,
  value: z.input<T>,
  schemaPath: string,
  remarks: Record<string, string>,
): string {
  const document = new Document(value);
  document.commentBefore = ` yaml-language-server: $schema=${schemaPath}`;
  // Digits alone, or digits around an e, would otherwise be read as a number by other tools.
  visit(document, {
    Scalar(_, node) {
      if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(String(node.value))) node.type = 'QUOTE_DOUBLE';
    },
  });
  for (const [key, remark] of Object.entries(remarks)) {
    const node = document.getIn(key.split('.'), true);
    if (isScalar(node) && remark) node.comment = ` ${remark}`;
  }
  const text = document.toString({ lineWidth: 100, singleQuote: false }).replace(/^(#.*)\n\n/, '$1\n');
  const read = schema.safeParse(parse(text));
  if (read.success && isHeld(value, read.data)) return text;
  const issue = read.success ? 'it would not be read back as it is' : read.error.issues[0]?.message;
  throw new ArchiveError(
    `this cannot be written to YAML: ${JSON.stringify(value)}: ${issue}`,
    'give it another name; where it comes from an archive, correct it in a copy of that, or leave the document out',
  );
}

/** Whether all that is given stands in what was read; the schema may have added what is left out, at any depth. */
function isHeld(given: unknown, read: unknown): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return isDeepStrictEqual(given, read);
  if (typeof read !== 'object' || read === null) return false;
  return Object.entries(given).every(([key, value]) => isHeld(value, (read as Record<string, unknown>)[key]));
}
