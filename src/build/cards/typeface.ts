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
  /** One path of a text whose first letter stands at x on the line y, in tenths: numbers of few digits, which are soon read. */
  draw(text: string, at: { x: number; y: number; size: number; tracking?: number }): string;
}

/** Each script is a file of its own, read when a text needs it. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
const resolve = createRequire(import.meta.url).resolve;
const mostLaidOut = 5000;
const toTenths = (value: number) => Math.round(value * 10);

/** A letter of a size: where its outline begins, seen from where it stands, and from there on step by step. */
interface Outline {
  readonly x: number;
  readonly y: number;
  readonly steps: string;
}

export function loadTypeface(family: string, weight: number): Typeface {
  const file = (script: string) => resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`);
  const fonts = new Map<string, Font>();
  const fontOf = new Map<string, Font | undefined>();
  const laidOut = new Map<Font, Map<string, GlyphRun>>();
  const outlines = new Map<Font, Map<string, Outline>>();

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

  /** Neighbours of one font in a word, so that they are kerned and joined. */
  function runs(text: string): { font: Font; text: string }[] {
    const found: { font: Font; text: string }[] = [];
    for (const sign of text) {
      const font = find(sign);
      const last = found.at(-1);
      if (!font) continue;
      if (last?.font === font && !last.text.endsWith(' ')) last.text += sign;
      else found.push({ font, text: sign });
    }
    return found;
  }

  /** Words stand on many cards, and each is measured before it is drawn. */
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

  function outline(font: Font, glyph: Glyph, size: number): Outline {
    const known = outlines.get(font) ?? new Map<string, Outline>();
    outlines.set(font, known);
    const key = `${glyph.id} ${size}`;
    const made = known.get(key) ?? toOutline(glyph, size / font.unitsPerEm);
    known.set(key, made);
    return made;
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
      let path = '';
      for (const { font, glyph, ...at } of glyphs(text, tracking)) {
        const { steps, ...begin } = outline(font, glyph, size);
        if (steps !== '')
          path += `M${toTenths(x + at.x * size) + begin.x} ${toTenths(y - at.y * size) + begin.y}${steps}`;
      }
      return path === '' ? '' : `<path transform="scale(.1)" d="${path}"/>`;
    },
  };
}

const letterOf: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
};

function toOutline({ path }: Glyph, scale: number): Outline {
  const { x, y } = pointsOf(path.commands[0]?.args ?? [0, 0], scale)[0]!;
  let steps = '';
  let begin = { x, y };
  let last = begin;
  for (const [index, { command, args }] of path.commands.entries()) {
    const points = pointsOf(args, scale);
    if (command === 'closePath') {
      steps += 'z';
      last = begin;
    } else if (index > 0) {
      const from = last;
      steps += letterOf[command] + points.map((point) => `${point.x - from.x} ${point.y - from.y}`).join(' ');
      last = points.at(-1)!;
      if (command === 'moveTo') begin = last;
    }
  }
  return { x, y, steps };
}

const pointsOf = (args: readonly number[], scale: number) =>
  Array.from({ length: args.length / 2 }, (_, index) => ({
    x: toTenths(args[2 * index]! * scale),
    y: toTenths(-args[2 * index + 1]! * scale),
  }));
