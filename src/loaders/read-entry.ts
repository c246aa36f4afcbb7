/**
 * One generated MDX file to what Astro stores of it: the record of its front matter, validated by the
 * record's schema, and its prose as HTML. Everything wrong is an error that starts with `file:line:column`.
 */
import type { z } from 'zod';
import { splitFrontMatter } from './front-matter.ts';
import { Refusal } from './refusal.ts';
import { renderProse } from './render-prose.ts';

export interface Entry {
  data: Record<string, unknown>;
  html: string;
}

/** Astro takes a value that starts so for the address of a picture to import. */
const astroImage = '__ASTRO_IMAGE_';

export function readEntry(source: string, file: string, schema: z.ZodType<Record<string, unknown>>, base = '/'): Entry {
  const fail = (message: string, line = 1, column = 1): never => {
    throw new Error(`${file}:${line}:${column}: ${message}`);
  };
  try {
    const { data, body, bodyLine } = splitFrontMatter(source);
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const key = String(issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys[0] : ''));
      const line = source.split('\n').findIndex((text) => text.startsWith(`${key}:`)) + 1;
      fail(`${issue?.path.join('.') || 'front matter'}: ${issue?.message}`, Math.max(line, 1));
    }
    if (source.includes(`"${astroImage}`)) fail(`a value starts with ${astroImage}, which is Astro's own mark`);
    return { data: parsed.data ?? {}, html: renderProse(body, bodyLine, base) };
  } catch (error) {
    if (error instanceof Refusal) return fail(error.message, error.place.line, error.place.column);
    if (error instanceof Error && !error.message.startsWith(`${file}:`)) return fail(error.message);
    throw error;
  }
}
