/**
 * Astro hands each slot of a component over as a closure that is assigned to a property, `this.slotValues[name] = () => …`. V8 takes a function that
 * is written like this for one that stays (`CheckAssigningFunctionLiteralToProperty` in its parser) and puts it among old values at once. There it
 * holds all that its page was made of, so that each collection of young values copies whole pages that nobody needs any more: a third of
 * the time of rendering, and half of its memory. Assigned to a name first, it is a closure like any other. In: what Vite loads. Out: Astro's
 * module with a name in between; as it is where it is written otherwise.
 */
const assigned = /^(\s*)this\.slotValues\[name\] = (\(\) => \{\n[\s\S]*?\n\1\});/m;

export const nameSlots = (code: string): string =>
  code.replace(assigned, '$1const slot = $2;\n$1this.slotValues[name] = slot;');

export const slotsPlugin = () => ({
  name: 'clausary-slots-that-go',
  transform(code: string, id: string) {
    if (!id.includes('/astro/dist/runtime/server/render/astro/instance.js')) return undefined;
    const named = nameSlots(code);
    return named === code ? undefined : { code: named, map: null };
  },
});
