import type { Nodes } from 'mdast';
import { parseProse } from '../../schema/prose.ts';
import { validClauses } from '../clauses.ts';
import { placeOfWords } from '../place-of-words.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const impact = 'A message sent today may shape what a model says tomorrow.';
const linking = (link: string): [string, string] => [impact, `Read ${link} first.`];

/** A link leads where its words say. */
export const linkSafe: Rule = {
  id: 'link-safe',
  severity: 'error',
  title: 'A link leads where it says it leads',
  why: 'Readers trust a link on a page about trust. Addresses that hide where they lead are the oldest trick there is.',
  examples: [
    {
      title: 'a link to a page',
      edits: { [clause]: linking('[the policy](https://pebble.example/privacy)') },
      expect: [],
    },
    {
      title: 'an address that shows another one',
      edits: { [clause]: linking('[pebble.example](https://other.example)') },
      expect: [`${clause}:9:22 the link says pebble.example and leads to other.example`],
    },
    {
      title: 'a name before the host',
      edits: { [clause]: linking('[this](https://pebble.example@other.example/)') },
      expect: [`${clause}:9:22 the address carries a user name`],
    },
    {
      title: 'a shortened address',
      edits: { [clause]: linking('[this](https://bit.ly/3x)') },
      expect: [`${clause}:9:22 bit.ly hides where the link leads`],
    },
    {
      title: 'letters of another alphabet',
      edits: { [clause]: linking('[this](https://pеbble.example/)') },
      expect: [`${clause}:9:22 the host of the address is not written in plain letters`],
    },
  ],
  *check(project) {
    for (const { file, value } of validClauses(project)) {
      for (const key of ['whyItMatters', 'consumerImpact'] as const) {
        if (!/[[<]|:\/\/|www\./.test(value[key])) continue;
        for (const { url, words, source } of linksIn(value[key])) {
          const problem = problemOf(url, words);
          if (!problem) continue;
          const remedy = 'link to the page itself, with words that say what it is';
          yield { file: file.path, ...placeOfWords(file, [key], source), message: problem, remedy };
        }
      }
    }
  },
};

const shorteners =
  /^(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|buff\.ly|rb\.gy|cutt\.ly|t\.ly|lnkd\.in|shorturl\.at)$/;

function problemOf(address: string, words: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined; // prose-plain refuses what else there is
  const url = new URL(address);
  if (url.username || url.password) return 'the address carries a user name';
  if (url.hostname.includes('xn--') || /[^\x21-\x7e]/.test(address.split('/')[2] ?? ''))
    return 'the host of the address is not written in plain letters';
  if (/^[\d.]+$|^\[/.test(url.hostname)) return 'the address is a number';
  if (shorteners.test(url.hostname)) return `${url.hostname} hides where the link leads`;
  const shown = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#]\S*)?$/i.exec(words.trim())?.[1]?.toLowerCase();
  const plain = (host: string) => host.replace(/^www\./, '');
  if (shown && plain(shown) !== plain(url.hostname)) return `the link says ${shown} and leads to ${url.hostname}`;
  return undefined;
}

function linksIn(text: string): { url: string; words: string; source: string }[] {
  const links: { url: string; words: string; source: string }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link') {
      const source = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? text.length);
      links.push({ url: node.url, words: wordsOf(node), source });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseProse(text));
  return links;
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
