/**
 * Astro hands each slot of a component over as a closure that is assigned to a property, `this.slotValues[name] = () => …`. V8 takes a function that
 * is written like this for one that stays (`CheckAssigningFunctionLiteralToProperty` in its parser) and puts it among old values at once. There it
 * holds all that its page was made of, so that each collection of young values copies whole pages that nobody needs any more: a third of
 * the time of rendering, and half of its memory. Assigned to a name first, it is a closure like any other. In: what Vite loads. Out: Astro's
 * module with a name in between; as it is where it is written otherwise.
 */
const [property, begin] = ['this.slotValues[name]', '() => {\n'];

export function nameSlots(code: string): string {
  const from = code.indexOf(`${property} = ${begin}`);
  if (from === -1) return code;
  const indent = code.slice(code.lastIndexOf('\n', from) + 1, from);
  const end = `\n${indent}};`;
  const to = code.indexOf(end, from) + end.length;
  if (indent.trim() !== '' || to < from) return code;
  const closure = code.slice(from + `${property} = `.length, to);
  return `${code.slice(0, from)}const slot = ${closure}\n${indent}${property} = slot;${code.slice(to)}`;
}

export const slotsPlugin = () => ({
  name: 'clausary-slots-that-go',
  transform(code: string, id: string) {
    if (!id.includes('/astro/dist/runtime/server/render/astro/instance.js')) return undefined;
    const named = nameSlots(code);
    return named === code ? undefined : { code: named, map: null };
  },
});
