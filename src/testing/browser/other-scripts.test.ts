/**
 * Documents in other scripts inside a corpus of English pages: their words run their own way, and are found. The corpus is written
 * here: three platforms, with a text in Arabic, Japanese and Thai.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { serveSite } from '../../build/serve.ts';
import { snapshotFileName, writeSnapshot } from '../../pipeline/sources/snapshot-file.ts';
import { launch } from './open-page.ts';

const root = join(import.meta.dirname, '../../..');
const capturedAt = '2025-01-01T00:00:00Z';
const corpus = {
  title: 'Scripts',
  tagline: 'Texts in several scripts.',
  description: 'Texts in several scripts, one a platform.',
  language: 'en',
  fictional: true,
  recordPrefix: 'SC',
  archive: { kind: 'folder' },
  republishTexts: true,
  licence: { analyses: 'CC-BY-4.0', texts: 'Invented.' },
  publisher: 'A test',
};
const documents = [
  [
    'noor',
    'ar',
    'SC-SBFRC4X',
    'بريد نور',
    'شروط الخدمة',
    'نحذف رسائلك (خلال 90 يوما) بعد طلبك، ثم نخبر شركة Noor Ltd.',
  ],
  [
    'kumo',
    'ja',
    'SC-M1CG27D',
    '雲メール',
    '利用規約',
    '退会の申請から三十日以内に、保存された写真を完全に消去します。',
  ],
  ['fah', 'th', 'SC-T22MCQW', 'ฟ้าเมล', 'ข้อกำหนด', 'เราจะลบรูปภาพของคุณภายในสามสิบวันหลังจากปิดบัญชี'],
] as const;

function writeCorpus(folder: string): void {
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const yaml = (path: string, value: object) => write(path, JSON.stringify(value, null, 1));
  yaml('corpus.yml', corpus);
  for (const [slug, language, recordId, name, title, words] of documents) {
    const website = `https://${slug}.example/`;
    yaml(`platforms/${slug}/platform.yml`, { name, sector: 'Mail', website, summary: 'It sends letters.' });
    const document = `platforms/${slug}/terms`;
    yaml(`${document}/document.yml`, { title, documentType: 'Terms of Service', sourceUrl: website, language });
    const payload = Buffer.from(`# ${title}\n\n${words}\n`);
    write(
      `${document}/snapshots/${snapshotFileName(capturedAt)}`,
      writeSnapshot({ capturedAt, sourceUrl: website }, payload),
    );
    yaml(`${document}/clauses/deletion.yml`, {
      ...{ recordId, title: `How ${slug} deletes`, clauseType: 'data-retention', snapshot: capturedAt, excerpt: words },
      ...{ stance: 'informs', factors: { rights: 0, choice: 1, breadth: 1, exposure: 1, discretion: 1 } },
      whyItMatters: 'It says how long what a person has sent stays after that person has left the service.',
      consumerImpact: 'People who leave can expect that what they sent is gone after the time that stands here.',
      analysis: { on: '2026-10-01', by: ['tester'] },
    });
  }
}

let browser: Browser;
let served: Awaited<ReturnType<typeof serveSite>>;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-scripts-'));
  writeCorpus(join(folder, 'corpus'));
  const options = ['--corpus', join(folder, 'corpus'), '--out', join(folder, 'site')];
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.ts'), ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(built.status, built.stdout + built.stderr).toBe(0);
  served = await serveSite(join(folder, 'site'), { port: 0 });
  browser = await launch();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL(path, served.url).href);
  return page;
}
const results = (page: Page) => page.locator('[data-search-results] > li');
const search = (query: string, kind: string) => open(`search/?${new URLSearchParams({ q: query, kind })}`);

it.each(['platforms/noor/terms/deletion/', 'platforms/noor/terms/versions/2025-01-01T00-00-00Z/'])(
  'words in Arabic run from right to left on %s',
  async (path) => {
    const quotation = (await open(path)).locator('main blockquote').first();
    const style = await quotation.evaluate((one) => {
      const { direction, textAlign } = getComputedStyle(one);
      return { direction, textAlign, lang: one.getAttribute('lang') };
    });
    expect(style).toEqual({ direction: 'rtl', textAlign: 'start', lang: 'ar' });
  },
);

it('a result in Arabic runs from right to left, beside a line of English', async () => {
  const page = await search('رسائلك', 'clause');
  const quoted = results(page).first().locator('.quoted');
  await quoted.waitFor();
  expect(await quoted.evaluate((one) => [getComputedStyle(one).direction, (one as HTMLElement).lang])).toEqual([
    'rtl',
    'ar',
  ]);
  expect(
    await results(page)
      .first()
      .evaluate((one) => getComputedStyle(one).direction),
  ).toBe('ltr');
});

it('words in Japanese run from left to right', async () => {
  const quotation = (await open('platforms/kumo/terms/deletion/')).locator('main blockquote').first();
  expect(await quotation.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
});

it.each(
  ['三十日', '写真', '消去', '雲メール', 'รูปภาพ', 'บัญชี'].flatMap((word) => [
    [word, 'clause'],
    [word, 'archived text'],
  ]),
)('finds %s in the middle of a run of letters, as %s', async (word, kind) => {
  const page = await search(word, kind);
  await results(page).first().waitFor();
  expect(await results(page).count()).toBe(1);
  expect(await results(page).first().innerText()).toContain(word);
});

it.each(['出売', 'ยานพาหนะ'])('says of %s that it stands nowhere', async (word) => {
  const page = await search(word, 'clause');
  await page.getByText(`contains “${word}”`).waitFor();
  expect(await results(page).count()).toBe(0);
});
