/**
 * Finds a Chromium to test with: the one CHROMIUM_PATH names, else the one that comes with npm (Linux), else one
 * that is installed. In: a folder to unpack into. Out: its program, and the environment it needs to start.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Browser {
  executablePath: string;
  env: Record<string, string>;
}

/** A container that runs as root has no sandbox, and little shared memory. */
export const chromiumArguments = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--hide-scrollbars'];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export async function findChromium(cache: string): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return { executablePath: named, env: {} };
  const packed = process.platform === 'linux' && process.arch === 'x64' ? await unpack(cache) : undefined;
  if (packed) return packed;
  const executablePath = installed.find((path) => existsSync(path));
  if (executablePath) return { executablePath, env: {} };
  throw new Error('There is no Chromium to test with; name one in the variable CHROMIUM_PATH.');
}

/** The packed Chromium with the libraries and fonts that came along, where the system has none of its own. */
async function unpack(cache: string): Promise<Browser | undefined> {
  const folder = await unpackOnce(cache);
  const executablePath = join(folder, 'chromium');
  const libraries: Record<string, string> = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return [fonts, { ...fonts, ...libraries }].map((env) => ({ executablePath, env })).find((browser) => starts(browser));
}

function starts({ executablePath, env }: Browser): boolean {
  try {
    execFileSync(executablePath, ['--no-sandbox', '--version'], { env: { ...process.env, ...env }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Unpacked beside its place and moved there when complete: two runs at once do not disturb each other. */
async function unpackOnce(cache: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unpacked = mkdtempSync(`${folder}-`);
  // The package unpacks into the temporary folder, and its libraries only where it believes to be in that cloud.
  const before = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] };
  const kept = { LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'], FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] };
  Object.assign(process.env, { TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    if (!existsSync(folder)) renameSync(unpacked, folder);
  } finally {
    for (const [name, value] of Object.entries({ ...before, ...kept })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(unpacked, { recursive: true, force: true });
  }
  return folder;
}
