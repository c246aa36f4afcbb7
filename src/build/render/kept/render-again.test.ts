/**
 * With a small site of Astro alone: what Astro renders, renders here to the same bytes, whatever becomes of Astro.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'again-'));

const toPage = (text: string, key = true) => `---
import { renderToString } from 'astro/runtime/server/index.js';
import { shareRenderer } from '${root}/src/build/render/kept/shared-renderer.ts';
import Frame from '../../Frame.astro';
import Late from '../../Late.astro';
export const getStaticPaths = () =>
  ['a', 'b', 'c & "d"', 'é'].map((name) => ({ params: { name }, props: { title: '<' + name + '>' }${key ? ', cacheKey: name' : ''} }));
shareRenderer(renderToString);
const { title } = Astro.props;
---
<Frame title={title}><Fragment slot="head"><meta name="description" content={title} /></Fragment>${text}<Late /><p>{title}</p></Frame>`;

const files: Record<string, string> = {
  'package.json': '{ "name": "again", "type": "module", "private": true }',
  'astro.config.mjs': `import { writeFileSync } from 'node:fs';
import { renderAgain } from '${root}/src/build/render/kept/render-again.ts';
const rendered = {};
let again;
const toRenderer = (inner) => ({
  ...inner,
  async setup() {
    await inner.setup();
    again = renderAgain(inner.app, { base: '/base/', origin: 'https://site.example' });
  },
  async getStaticPaths() {
    const paths = await inner.getStaticPaths();
    again.note(paths);
    return paths;
  },
  async render(request, options) {
    const pathname = decodeURI(new URL(request.url).pathname.slice('/base'.length));
    const one = await again.render({ pathname, route: options.routeData });
    const { response } = await inner.render(request, options);
    const html = await response.text();
    const isHere = typeof one === 'string';
    rendered[pathname] = [isHere ? 'here' : 'Astro', (isHere ? one : await one.text()) === html];
    return new Response(html, response);
  },
});
const integration = { name: 'again', hooks: {
  'astro:build:start': ({ setPrerenderer }) => setPrerenderer(toRenderer),
  'astro:build:done': () => writeFileSync('rendered.json', JSON.stringify(rendered)),
} };
export default { site: 'https://site.example', base: '/base/', trailingSlash: 'always', compressHTML: true, integrations: [integration] };`,
  'src/Frame.astro': `---
const { title } = Astro.props;
const { default: name } = await Promise.resolve({ default: 'frame' });
---
<!doctype html>
<html lang="en"><head><title>{title}</title><slot name="head" /><link rel="canonical" href={new URL(Astro.url.pathname, Astro.site)} /></head>
<body class={name}><slot /><ul>{[1, 2].map(async (one) => <li>{await one}</li>)}</ul><script>console.log(document.title);</script></body></html>
<style>body { margin: 0 }</style>`,
  'src/Late.astro': `---
const text = await Promise.resolve('late');
---
<b>{text}</b>
<style>b { color: red }</style>
<script>console.log('late');</script>`,
  'src/pages/plain/[name].astro': toPage('<h1>{Astro.params.name}</h1>'),
  'src/pages/asking/[name].astro': toPage('<h1>{Astro.generator}</h1>'),
  'src/pages/keyless/[name].astro': toPage('<h1>{Astro.params.name}</h1>', false),
  'src/pages/index.astro': '<!doctype html><title>Home</title>',
};

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--root', folder], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('of each route the pages behind the second are rendered without Astro, to the same bytes', () => {
  const rendered = JSON.parse(readFileSync(join(folder, 'rendered.json'), 'utf8')) as Record<string, [string, boolean]>;
  const how = (route: string) =>
    Object.entries(rendered).flatMap(([path, [by]]) => (path.startsWith(`/${route}/`) ? [by] : []));
  expect(how('plain')).toEqual(['Astro', 'Astro', 'here', 'here']);
  // It asks for more than is known here.
  expect(how('asking')).toEqual(['Astro', 'Astro', 'Astro', 'Astro']);
  expect(how('keyless')).toEqual(['Astro', 'Astro', 'Astro', 'Astro']);
  expect(Object.values(rendered).every(([, isSame]) => isSame)).toBe(true);
  expect(Object.keys(rendered)).toHaveLength(13);
});

test('our components ask Astro for nothing else, so that most pages are', () => {
  const source = join(root, 'src');
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.astro'));
  const asked = names.flatMap((name) => readFileSync(join(source, name), 'utf8').match(/\bAstro\.\w+/g) ?? []);
  expect([...new Set(asked)].sort()).toEqual(['Astro.params', 'Astro.props', 'Astro.site', 'Astro.url']);
});
