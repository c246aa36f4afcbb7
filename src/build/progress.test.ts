import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

test('a stage that broke off counts no further', () => {
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const progress = createProgress({ stream: { write } as unknown as typeof process.stderr, now: () => 0 });
  progress.stage('check').done();
  progress.stage('collections');
  progress.breakOff();
  progress.breakOff();
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
    ['check', '0.0 s\n'],
    ['collections failed', '0.0 s\n'],
  ]);
});

test('off a terminal a long stage tells how far it is, a line every ten seconds at most', () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk).trimEnd());
      done();
    },
  });
  let at = 0;
  const progress = createProgress({ stream: stream as typeof process.stderr, now: () => at });
  const stage = progress.stage('read');
  for (let done = 0; done < 30; done++) {
    at += 1000;
    stage.update(done, 4000);
  }
  stage.done('4,000 documents');
  expect(lines).toEqual([
    'read        9 of 4,000 …',
    'read        19 of 4,000 …',
    'read        29 of 4,000 …',
    'read        4,000 documents                   30.0 s',
  ]);
});
