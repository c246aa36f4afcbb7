/** Controls, and what turns the direction of writing. */
const harmful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/**
 * Text of others, made harmless for formats of others. In: any string. Out: the same words without what a program would act on: controls
 * that XML and calendars forbid, lone halves of characters, and controls of direction, which turn what stands around them.
 */
export function toSafeText(text: string): string {
  return text.toWellFormed().replace(harmful, '');
}

/** Spaces that are not one alone: most are, and stay. */
const spaces = /[^\S ]\s*| \s+/g;

/** … on one line. */
export function toSafeLine(text: string): string {
  return toSafeText(text).replace(spaces, ' ').trim();
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** … for HTML and XML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return toSafeText(text).replace(/[&<>"']/g, (sign) => entities[sign]!);
}

/** Blocks of Unicode that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** … the `dir` of an element that holds it, where letters of it run from right to left: the first one decides. */
export const toDir = (text: string): string => (rightToLeft.test(text) ? ' dir="auto"' : '');

/** JSON that stays itself wherever it is put: no sign in it opens a tag or turns the direction of writing. */
export function toInertJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
