import { z } from 'zod';

/**
 * The keys a schema knows at a place, so that a message can name the one that was meant.
 * In: a zod schema and a path into its value. Out: the keys of the object there; of all branches of a union.
 */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const [key, ...rest] = path;
  return branches(schema).flatMap((branch) => {
    if (branch instanceof z.ZodObject) {
      if (key === undefined) return Object.keys(branch.shape);
      const inner = branch.shape[String(key)] as z.core.$ZodType | undefined;
      return inner ? keysAt(inner, rest) : [];
    }
    if (branch instanceof z.ZodArray && typeof key === 'number') return keysAt(branch.element, rest);
    return [];
  });
}

/** A schema without its wrappers; the options of a union one by one. */
function branches(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return branches(schema.def.innerType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => branches(option));
  return [schema];
}
