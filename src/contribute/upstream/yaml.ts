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
  if (read.success && isDeepStrictEqual({ ...(read.data as object), ...(value as object) }, read.data)) return text;
  const issue = read.success ? 'it would not be read back as it is' : read.error.issues[0]?.message;
  throw new ArchiveError(
    `a name of the archive cannot be written to YAML: ${JSON.stringify(value)}: ${issue}`,
    'correct the name in a copy of the archive, or leave the document out',
  );
}
