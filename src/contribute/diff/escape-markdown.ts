/**
 * Words of strangers in a GitHub comment, as words and nothing else. In: any text. Out: Markdown that shows it: no markup,
 * no HTML, no links, no mentions and no references. GitHub looks for @names, #numbers, addresses and commit ids in the
 * text it has rendered, so that escaping alone does not stop it: a word joiner is put where they would begin.
 */
const joiner = '\u2060';

/** On one line. */
export function escapeMarkdown(text: string): string {
  return breakReferences(toOneLine(text)).replace(/[!-/:-@[-`{-~]/g, (mark) => `\\${mark}`);
}

/** A block of lines as they are; nothing in a fenced block is markup, a link or a mention. */
export function toCodeBlock(lines: readonly string[], language = ''): string {
  const plain = lines.map(toOneLine);
  const longest = Math.max(
    2,
    ...plain.map((line) => Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length))),
  );
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...plain, fence].join('\n');
}

/** Without line ends, control characters, and characters that turn the direction of writing or cannot be seen. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/g, (white) => (/^ *$/.test(white) ? white : ' ')).replace(/[\p{Cc}\p{Cf}]/gu, '');
}

function breakReferences(text: string): string {
  return text
    .replace(/[@#]/g, (mark) => mark + joiner)
    .replace(/GH-(?=\d)/gi, (prefix) => prefix + joiner)
    .replace(/:(?=\/\/)/g, `:${joiner}`)
    .replace(/www(?=\.)/gi, (prefix) => prefix + joiner)
    .replace(/\b[0-9a-f]{7,}\b/gi, (id) => id.match(/.{1,6}/g)!.join(joiner));
}
