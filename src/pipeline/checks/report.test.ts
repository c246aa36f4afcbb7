import { describe, expect, it } from 'vitest';
import { formatReport, summary } from './report.ts';
import type { Message } from './rule.ts';

const message = (edit: Partial<Message> = {}): Message => ({
  file: 'platforms/a/b/clauses/c.yml',
  line: 9,
  column: 12,
  severity: 'error',
  rule: 'excerpt-found',
  message: 'these words are not in the snapshot',
  remedy: 'copy the passage exactly',
  ...edit,
});
const report = (...messages: Message[]) => ({ messages, files: 343 });

describe('for people', () => {
  it('each file is named once, each message says where, how grave, what, which rule and what to do', () => {
    const nearest = { line: 212, similarity: 0.969, text: 'We use  your\npersonal data' };
    const text = formatReport(
      report(
        message({ endLine: 11, endColumn: 40, nearest }),
        message({ line: 10, severity: 'warning' }),
        message({ file: 'z.yml', endLine: 9, endColumn: 20 }),
      ),
      'text',
    );
    expect(text).toBe(`platforms/a/b/clauses/c.yml
  9:12-11:40  error  these words are not in the snapshot  excerpt-found
      nearest, line 212, 96 % alike: We use your personal data
      do: copy the passage exactly
  10:12  warning  these words are not in the snapshot  excerpt-found
      do: copy the passage exactly

z.yml
  9:12  error  these words are not in the snapshot  excerpt-found
      do: copy the passage exactly

2 errors, 1 warning in 2 of 343 files
`);
  });

  it('nothing wrong is one line', () => {
    expect(formatReport(report(), 'text')).toBe('0 errors, 0 warnings in 0 of 343 files\n');
  });

  it('one is singular', () => {
    expect(summary({ messages: [message()], files: 1 })).toBe('1 error, 0 warnings in 1 of 1 file');
  });

  it('a long passage is shown by its ends', () => {
    const text = formatReport(report(message({ nearest: { text: `${'a'.repeat(300)}${'z'.repeat(300)}` } })), 'text');
    expect(text).toContain(`nearest: ${'a'.repeat(120)} … ${'z'.repeat(90)}\n`);
  });

  it('what contributors typed stays on its line and cannot draw on the terminal', () => {
    const hostile = message({
      message: 'there is no key "a\n::error::b\u001b[2J\u009b1m\u202e"',
      file: 'a\nb.yml',
      nearest: { text: '\u001b]0;title\u0007' },
      remedy: 'did you mean \rc?',
    });
    const text = formatReport(report(hostile), 'text');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text.split('\n')).toHaveLength(7);
  });
});

it('for machines it is JSON with the counts', () => {
  const one = message({ nearest: { text: 'near' } });
  expect(JSON.parse(formatReport(report(one), 'json'))).toEqual({
    errors: 1,
    warnings: 0,
    touched: 1,
    files: 343,
    messages: [one],
  });
});

describe('for GitHub', () => {
  const lines = (...messages: Message[]) => formatReport(report(...messages), 'github').split('\n');

  it('each message is a workflow command at its place', () => {
    expect(
      lines(
        message({ endLine: 11, endColumn: 40, nearest: { line: 2, text: 'near' } }),
        message({ severity: 'warning' }),
      ),
    ).toEqual([
      '::error file=platforms/a/b/clauses/c.yml,line=9,endLine=11,col=12,title=excerpt-found::these words are not in the snapshot%0Anearest, line 2: near%0Ado: copy the passage exactly',
      '::warning file=platforms/a/b/clauses/c.yml,line=9,col=12,title=excerpt-found::these words are not in the snapshot%0Ado: copy the passage exactly',
      '1 error, 1 warning in 1 of 343 files',
      '',
    ]);
  });

  it('per cent, line ends, colons and commas are escaped where they would mean something', () => {
    const [line] = lines(message({ file: 'a,b:c%\r\nd.yml', message: '96 %, so: \r\n::error::no', remedy: 'x' }));
    expect(line).toBe(
      '::error file=a%2Cb%3Ac%25%0D%0Ad.yml,line=9,col=12,title=excerpt-found::96 %25, so: %0D%0A::error::no%0Ado: x',
    );
  });

  it('at most ten are shown on the lines, errors first; the others are told below', () => {
    const warnings = Array.from({ length: 12 }, (_, index) => message({ line: index + 1, severity: 'warning' }));
    const all = lines(...warnings, message({ file: 'z.yml', line: 99 }));
    const annotations = all.filter((line) => line.startsWith('::'));
    expect(annotations).toHaveLength(10);
    expect(annotations[0]).toContain('::error file=z.yml,line=99');
    expect(all).toContain('3 more, which are not shown on the lines:');
    expect(all).toContain('  12:12  warning  these words are not in the snapshot  excerpt-found');
    expect(all.at(-2)).toBe('1 error, 12 warnings in 2 of 343 files');
  });

  it('no text can begin a command of its own', () => {
    for (const line of lines(message({ message: '\n::add-mask::x', nearest: { text: '\n::warning::y' } })).slice(1))
      expect(line).not.toMatch(/^\s*::/);
  });
});

it('a site is named where a message has its reasons, and what is waived is counted', () => {
  const one = { ...report(message()), site: 'https://policies.example', waived: 2 };
  expect(formatReport(one, 'text')).toContain('\n      why: https://policies.example/');
  expect(formatReport(one, 'text')).toContain('1 error, 0 warnings in 1 of 343 files, 2 waived');
  expect(formatReport(one, 'github')).toContain('%0Awhy: https%3A//policies.example/'.replace('%3A', ':'));
  expect(JSON.parse(formatReport(one, 'json'))).toMatchObject({
    messages: [{ url: expect.stringContaining('https://policies.example/') }],
    waived: 2,
  });
});
