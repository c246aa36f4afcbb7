/**
 * The text of one document over time. In: chance, the names in it, how long it is and how many versions it has.
 * Out: its versions, oldest first. From one to the next a sentence or two change, or only the layout, or an
 * earlier text returns, about as often as in real archives.
 */
import type { Random } from './random.ts';
import { makeHeading, makeSentence, type Names } from './sentences.ts';

interface MadeBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Markdown of one line, without its bullet. */
  readonly text: string;
}

export interface DocumentVersion {
  /** `2025-03-04T05:06:07Z` */
  readonly capturedAt: string;
  readonly blocks: readonly MadeBlock[];
  readonly bullet: string;
}

const day = 24 * 60 * 60 * 1000;
const from = Date.UTC(2022, 0, 1);
const days = 1500;

export function makeVersions(random: Random, names: Names, bytes: number, count: number): DocumentVersion[] {
  const versions: DocumentVersion[] = [{ capturedAt: '', blocks: makeBlocks(random, names, bytes), bullet: '-' }];
  while (versions.length < count) {
    const before = versions.at(-1)!;
    const kind = random.next();
    if (kind < 0.15 && versions.length > 2) versions.push(random.pick(versions.slice(0, -1)));
    else if (kind < 0.3) versions.push({ ...before, bullet: before.bullet === '-' ? '*' : '-' });
    else versions.push({ ...before, blocks: edit(random, names, before.blocks) });
  }
  const gap = (days * day) / count;
  return versions.map((version, index) => {
    const instant = from + Math.floor(gap * index + random.next() * gap * 0.9);
    return { ...version, capturedAt: `${new Date(instant).toISOString().slice(0, 19)}Z` };
  });
}

export function toPolicyText(title: string, { blocks, bullet }: DocumentVersion): string {
  let section = 0;
  const lines = blocks.map(({ kind, text }) => {
    if (kind === 'heading') return `\n## ${++section}. ${text}\n`;
    return kind === 'item' ? `${bullet} ${text}` : `${text}\n`;
  });
  return `# ${title}\n${lines.join('\n')}\n`;
}

function makeBlocks(random: Random, names: Names, bytes: number): MadeBlock[] {
  const blocks: MadeBlock[] = [];
  for (let length = 0; length < bytes; length += blocks.at(-1)!.text.length + 3) {
    const kind = random.next();
    if (blocks.length === 0 || kind < 0.11) blocks.push({ kind: 'heading', text: makeHeading(random, names) });
    else if (kind < 0.3) blocks.push({ kind: 'item', text: makeSentence(random, names) });
    else blocks.push({ kind: 'paragraph', text: makeParagraph(random, names) });
  }
  return blocks;
}

function makeParagraph(random: Random, names: Names): string {
  const sentences = Array.from({ length: random.between(2, 5) }, () => makeSentence(random, names));
  const link = random.chance(0.15)
    ? [`Read more [in our help centre](https://help.example/${random.between(100, 999)}).`]
    : [];
  const emphasis = random.chance(0.1) ? [`**${random.pick(names.products)} is covered by rules of its own.**`] : [];
  return [...sentences, ...emphasis, ...link].join(' ');
}

/** One to three paragraphs get another last sentence. */
function edit(random: Random, names: Names, blocks: readonly MadeBlock[]): MadeBlock[] {
  const edited = [...blocks];
  for (let left = random.between(1, 3); left > 0; left -= 1) {
    const at = random.between(0, blocks.length - 1);
    const { kind, text } = blocks[at]!;
    if (kind === 'heading') continue;
    const kept = text.slice(0, text.lastIndexOf('. ') + 1);
    edited[at] = { kind, text: `${kept} ${makeSentence(random, names)}`.trim() };
  }
  return edited;
}
