import { proseLinks } from '../prose-links.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const impact = 'A message sent today may shape what a model says tomorrow.';
const linking = (link: string): [string, string] => [impact, `Read ${link} first.`];

/** The address of a link is the one that its words name. */
export const linkSafe: Rule = {
  id: 'link-safe',
  severity: 'error',
  isOfDocument: true,
  title: 'A link leads where it says it leads',
  why: 'Readers trust a link on a page about trust. Addresses that hide where they lead are the oldest trick there is.',
  examples: [
    {
      title: 'a link to a page',
      edits: { [clause]: linking('[the policy](https://pebble.example/privacy)') },
      expect: [],
    },
    {
      title: 'prose that is too long, which is refused for that',
      edits: { [clause]: linking(`${'['.repeat(5001)}[pebble.example](https://other.example)`) },
      expect: [],
    },
    {
      title: 'an address that shows another one',
      edits: { [clause]: linking('[pebble.example](https://other.example)') },
      expect: [`${clause}:9:22 the link says pebble.example and leads to other.example`],
    },
    {
      title: 'another host inside longer words',
      edits: { [clause]: linking('[see pebble.example for more](https://other.example)') },
      expect: [`${clause}:9:22 the link says pebble.example and leads to other.example`],
    },
    {
      title: 'another host, written with another dot',
      edits: { [clause]: linking('[pebble。example](https://other.example)') },
      expect: [`${clause}:9:22 the link says pebble.example and leads to other.example`],
    },
    {
      title: 'another host, with a space in it that nobody sees',
      edits: { [clause]: linking('[peb\u200bble.example](https://other.example)') },
      expect: [`${clause}:9:22 the link says pebble.example and leads to other.example`],
    },
    {
      title: 'another host in the summary of a platform and in the definition of a type',
      edits: {
        'platforms/pebble/platform.yml': [
          'An invented messenger.',
          'An invented messenger, [pebble•example](https://other.example).',
        ],
        'vocabulary/clause-types/ai-training.yml': [
          'What belongs here.',
          'See [pebble.example](https://other.example).',
        ],
      },
      expect: [
        'platforms/pebble/platform.yml:4:33 the link says pebble.example and leads to other.example',
        'vocabulary/clause-types/ai-training.yml:5:17 the link says pebble.example and leads to other.example',
      ],
    },
    {
      title: 'words with a full stop, and the host of the link',
      edits: {
        [clause]: linking('[rule no. 5, e.g. at pebble.example, in rules.pdf](https://www.pebble.example/rules.pdf)'),
      },
      expect: [],
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
    for (const { file, url, words, place } of proseLinks(project)) {
      const problem = problemOf(url, words);
      const remedy = 'link to the page itself, with words that say what it is';
      if (problem) yield { file, ...place(), message: problem, remedy };
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
  const plain = (host: string) => host.replace(/^www\./, '');
  const other = hostsIn(words).find((host) => plain(host) !== plain(url.hostname));
  if (other) return `the link says ${other} and leads to ${url.hostname}`;
  return undefined;
}

/** Dots of other scripts, and what browsers read as one. */
const dots = /[\u00b7\u0660\u06d4\u06f0\u0701\u0702\u2022\u2024\u2027\u22c5\u3002\u30fb\ua4f8\ufe52\uff0e\uff61]/g;
const address = /(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,63}(?![\p{L}\p{N}-])/gu;
/** What ends like a file or an abbreviation and is no host. */
const noHost = /\.(?:md|html?|pdf|txt|json|csv|ya?ml|zip|e|g|js|ts)$|^(?:e\.g|i\.e|u\.s|u\.k|no|art)\b/i;

/** Hosts that words name, however they are disguised: without what nobody sees, with plain dots and full-width letters. */
function hostsIn(words: string): string[] {
  const plain = words
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFKC')
    .replace(dots, '.')
    .toLowerCase();
  return (plain.match(address) ?? []).filter((host) => !noHost.test(host));
}
