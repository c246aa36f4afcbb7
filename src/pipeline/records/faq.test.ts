import { describe, expect, it } from 'vitest';
import { corpusFiles, vocabularyFiles } from '../checks/example-corpus.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { ComposedPart } from '../schema/composed.ts';
import { platformFiles, readExample } from './example-project.ts';
import { toRecords } from './records.ts';

/** A line as a reader reads it. */
const toText = (line: readonly ComposedPart[]) =>
  line
    .map((part) =>
      typeof part === 'string'
        ? part
        : 'n' in part
          ? part.n.toLocaleString('en-GB')
          : 'words' in part
            ? `“${part.words}”`
            : part.text,
    )
    .join('');

const day = '2026-01-01T00:00:00Z';
const clausePath = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

async function faqOf(edits: Parameters<typeof readExample>[0] = {}, id = 'pebble/privacy-policy/ai-training') {
  const entry = [...toRecords(await readExample(edits))].find((one) => one.collection === 'clauses' && one.id === id)!;
  return (entry.record as ClauseRecord).faq.map(({ question, answer }) => ({ question, answer: toText(answer) }));
}

/** Who says it, besides pebble; who is silent. */
function others(saying: number, silent: number) {
  const text = 'We train on it.';
  const files = [...Array(saying + silent).keys()].map((index) =>
    platformFiles(`other-${index}`, `Other ${index}`, {
      privacy: {
        texts: { [day]: text },
        reviewed: ['ai-training'],
        ...(index < saying && { clauses: { training: { type: 'ai-training', excerpt: text } } }),
      },
    }),
  );
  return Object.assign({}, ...files) as Record<string, string | Buffer>;
}

describe('the questions of a clause page', () => {
  it('ask by name, end as questions, and each once', async () => {
    const questions = (await faqOf()).map(({ question }) => question);
    expect(questions[0]).toBe('Does Pebble do this?');
    expect(new Set(questions).size).toBe(questions.length);
    for (const question of questions) expect(question).toMatch(/^[A-Z].*\?$/);
  });

  it.each([0, 1, 2, 5])('are answered in right grammar with %i others who say it', async (saying) => {
    for (const silent of [0, 1, 3]) {
      for (const { answer } of await faqOf(others(saying, silent))) {
        expect(answer).toMatch(/^["“A-Z0-9].*[.!?]$/);
        expect(answer).not.toMatch(
          /(?<![\d,.])1 (?:platforms|clauses|versions|captures|days|others)\b| {2}|\.\.|undefined|\b(?:platform|clause) (?:are|have)\b/,
        );
      }
    }
  });

  it('give the numbers of the type', async () => {
    const answers = (await faqOf(others(2, 1))).map(({ answer }) => answer).join('\n');
    expect(answers).toMatch(/\b3 of the 4 platforms\b/);
    expect(answers).toMatch(/\b1\b[^.]* is silent/);
    expect((await faqOf(others(1, 3))).map(({ answer }) => answer).join('\n')).toMatch(/\b3\b[^.]* are silent/);
  });

  it.each<[0 | 1, string, RegExp]>([
    [0, 'Yes', / without having been read in full for it\.$/],
    [1, 'It depends', / Other 0 and Pebble answer “Yes”\.$/],
  ])(
    'answer for the platform, of which the clause may be a part as wide as %i, and name others by their words',
    async (factor, word, ofOthers) => {
      const type = 'ai-training';
      const text = 'We train on all that you send. We train on nothing from the address book.';
      const [wide, narrow] = text.split(/(?<=\.) /) as [string, string];
      const edits = {
        'vocabulary/clause-types/ai-training.yml': String(vocabularyFiles['clause-types/ai-training.yml']).replace(
          /^question:.*$/m,
          'question: Does {platform} do this?\nleads: {permits: "Yes", prohibits: "No"}',
        ),
        ...platformFiles('anvil', 'Anvil', {
          privacy: {
            texts: { [day]: text },
            clauses: {
              wide: { type, excerpt: wide },
              narrow: { type, excerpt: narrow, stance: 'prohibits', factor },
            },
          },
        }),
        ...others(1, 0),
      };
      const [asked, , , of] = await faqOf(edits, 'anvil/privacy/narrow');
      expect(asked!.answer).toBe(
        `${word}. By this clause alone: No. Anvil’s Privacy Policy, in short: About ai-training.`,
      );
      expect(of!.answer).toMatch(ofOthers);
      const [beside] = await faqOf(edits, 'other-0/privacy/training');
      expect(beside!.answer).toContain('Yes. ');
    },
  );

  it('name of other clauses those that stand, and no older wording of this one', async () => {
    const [first, second] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
    const type = 'ai-training';
    const [old, now, gone, other] = [
      'We train on some of it.',
      'We train on it.',
      'Partners train on it.',
      'Robots train.',
    ];
    const texts = { [first]: `${old} ${gone} ${other}`, [second]: `${now} ${other}` };
    const before = { type, snapshot: first };
    const privacy = {
      texts,
      clauses: {
        old: { ...before, excerpt: old },
        gone: { ...before, excerpt: gone },
        other: { type, excerpt: other },
        now: { type, excerpt: now, snapshot: second },
      },
    };
    const files = platformFiles('anvil', 'Anvil', { privacy });
    const idOf = (name: string) =>
      /^recordId: (\S+)/m.exec(String(files[`platforms/anvil/privacy/clauses/${name}.yml`]))![1];
    files['platforms/anvil/privacy/clauses/now.yml'] += `wordingOf: ${idOf('old')}\n`;
    const elsewhere = async (name: string) => {
      const entries = [...toRecords(await readExample(files))];
      const { record } = entries.find(({ id }) => id === `anvil/privacy/${name}`)!;
      return (record as ClauseRecord).faq[1]!.answer.flatMap((part) =>
        typeof part === 'object' && 'path' in part ? [part.path] : [],
      );
    };
    expect(await elsewhere('now')).toEqual(['platforms/anvil/privacy/other']);
    expect(await elsewhere('old')).toEqual(['platforms/anvil/privacy/other']);
    expect(await elsewhere('other')).toEqual(['platforms/anvil/privacy/now']);
  });

  it('say since when, of words that are gone as of words that stand', async () => {
    const since = async (edits: Parameters<typeof readExample>[0], id?: string) =>
      (await faqOf(edits, id)).map(({ answer }) => answer).find((answer) => answer.includes('In these words'));
    expect(await since({})).toBe('In these words at least since 2 January 2026, when the document was first captured.');
    const later = {
      '2026-01-01T00:00:00Z': 'We collect what you send us and keep it for thirty days.',
      '2026-02-01T00:00:00Z': 'We collect what you send us and keep it for thirty days. We train on it.',
      '2026-03-01T00:00:00Z': 'We collect what you send us and keep it for sixty days.',
    };
    const clauses = { training: { type: 'ai-training', excerpt: 'We train on it.', snapshot: '2026-02-01T00:00:00Z' } };
    expect(
      await since(platformFiles('anvil', 'Anvil', { privacy: { texts: later, clauses } }), 'anvil/privacy/training'),
    ).toBe(
      'In these words since 1 February 2026; earlier captures, from 1 January 2026 on, do not have them. They were last seen on 1 February 2026; the newest capture words it otherwise or not at all.',
    );
  });

  it('say of words that stand that captures in between did not have them', async () => {
    const before = [...'abcdefgh']
      .map((name) => `We keep file ${name} for thirty days after you closed it.`)
      .join('\n\n');
    const texts = Object.fromEntries(
      ['01', '02', '03', '04'].map((month) => [
        `2026-${month}-01T00:00:00Z`,
        `${before}\n\nNotice ${month} applies to files that others share.${month === '02' || month === '03' ? '' : '\n\nWe train on it.'}`,
      ]),
    );
    const clauses = { training: { type: 'ai-training', excerpt: 'We train on it.' } };
    const answers = await faqOf(
      platformFiles('anvil', 'Anvil', { privacy: { texts, clauses } }),
      'anvil/privacy/training',
    );
    expect(answers[2]!.answer).toBe(
      'In these words at least since 1 January 2026, when the document was first captured. Captures from 1 February 2026 on did not have them; those from 1 April 2026 on do again.',
    );
  });

  it('say nothing of words where the newest capture is not the document', async () => {
    const texts = {
      '2026-01-01T00:00:00Z': `${['letters', 'pictures', 'names', 'payments', 'places', 'calls', 'maps', 'notes']
        .map(
          (what) =>
            `We collect the ${what} that you send us and keep them for thirty days after you closed your account.`,
        )
        .join('\n\n')}\n\nWe train on it.`,
      '2026-02-01T00:00:00Z':
        'Access denied. Please verify that you are not a robot, and enable cookies and JavaScript.',
    };
    const clauses = { training: { type: 'ai-training', excerpt: 'We train on it.', snapshot: '2026-01-01T00:00:00Z' } };
    const edits = platformFiles('anvil', 'Anvil', { privacy: { texts, clauses } });
    const answers = (await faqOf(edits, 'anvil/privacy/training')).map(({ answer }) => answer).join('\n');
    expect(answers).toContain('whether they still stand cannot be told from the newest capture');
    expect(answers).not.toContain('otherwise or not at all');
  });

  it('repeat neither the analysis nor the words', async () => {
    const clause = String(corpusFiles[clausePath]);
    for (const { answer } of await faqOf()) {
      for (const text of ['may become material', 'may shape what a model says', 'to train our models']) {
        expect(clause).toContain(text);
        expect(answer).not.toContain(text);
      }
    }
  });
});
