/**
 * Words as outlines, from the typefaces that come with the site, so that a picture of them does not depend on the machine.
 * In: a text and a size. Out: how wide it is, its outlines as SVG, and whether there is a letter for all of it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';

export interface Typeface {
  /** Whether all of its letters and figures can be drawn; other signs are left out where there is no shape for them. */
  holds(text: string): boolean;
  width(text: string, size: number, tracking?: number): number;
  /** Paths of a text whose first letter stands at x on the line y. */
  draw(text: string, at: { x: number; y: number; size: number; tracking?: number }): string;
}

/** Each script is a file of its own, read when a text needs it. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
const resolve = createRequire(import.meta.url).resolve;
const mostLaidOut = 5000;
const rounded = (value: number) => String(Math.round(value * 100) / 100);

export function loadTypeface(family: string, weight: number): Typeface {
  const file = (script: string) => resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`);
  const fonts = new Map<string, Font>();
  const fontOf = new Map<string, Font | undefined>();
  const laidOut = new Map<Font, Map<string, GlyphRun>>();
  const outlines = new Map<Font, Map<number, string>>();

  function load(script: string): Font {
    const font = fonts.get(script) ?? (create(readFileSync(file(script))) as Font);
    fonts.set(script, font);
    return font;
  }

  function find(sign: string): Font | undefined {
    if (!fontOf.has(sign)) {
      const script = scripts.find((script) => load(script).hasGlyphForCodePoint(sign.codePointAt(0)!));
      fontOf.set(sign, script === undefined ? undefined : load(script));
    }
    return fontOf.get(sign);
  }

  /** Neighbours of one font, so that they are kerned and joined. */
  function runs(text: string): { font: Font; text: string }[] {
    const found: { font: Font; text: string }[] = [];
    for (const sign of text) {
      const font = find(sign);
      const last = found.at(-1);
      if (!font) continue;
      if (last?.font === font) last.text += sign;
      else found.push({ font, text: sign });
    }
    return found;
  }

  /** Labels and names stand on many cards, and each is measured before it is drawn. */
  function layOut(font: Font, text: string): GlyphRun {
    const known = laidOut.get(font) ?? new Map<string, GlyphRun>();
    laidOut.set(font, known);
    const run = known.get(text) ?? font.layout(text);
    if (known.size < mostLaidOut) known.set(text, run);
    return run;
  }

  /** Every glyph of a text with its distance from the start, in units of the size. */
  function* glyphs(text: string, tracking: number) {
    let x = 0;
    for (const run of runs(text)) {
      const { glyphs, positions } = layOut(run.font, run.text);
      const unit = 1 / run.font.unitsPerEm;
      for (const [index, { xAdvance, xOffset, yOffset }] of positions.entries()) {
        yield { font: run.font, glyph: glyphs[index]!, x: x + xOffset * unit, y: yOffset * unit, unit };
        x += xAdvance * unit + tracking;
      }
    }
    return x;
  }

  function outline(font: Font, glyph: Glyph): string {
    const known = outlines.get(font) ?? new Map<number, string>();
    outlines.set(font, known);
    if (!known.has(glyph.id)) known.set(glyph.id, glyph.path.toSVG());
    return known.get(glyph.id)!;
  }

  return {
    holds: (text) => [...text].every((sign) => !/[\p{L}\p{N}\p{M}]/u.test(sign) || find(sign) !== undefined),
    width(text, size, tracking = 0) {
      const each = glyphs(text, tracking);
      let step = each.next();
      while (!step.done) step = each.next();
      return step.value * size;
    },
    draw(text, { x, y, size, tracking = 0 }) {
      const paths: string[] = [];
      for (const { font, glyph, unit, ...at } of glyphs(text, tracking)) {
        const shape = outline(font, glyph);
        const [left, up, scale] = [x + at.x * size, y - at.y * size, unit * size];
        if (shape !== '')
          paths.push(`<path transform="matrix(${scale} 0 0 ${-scale} ${rounded(left)} ${rounded(up)})" d="${shape}"/>`);
      }
      return paths.join('');
    },
  };
}
