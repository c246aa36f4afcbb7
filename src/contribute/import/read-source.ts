/**
 * Reads a file of another project. In: its path and format. Out: its products. JSON is read as it is; TOML with smol-toml,
 * where that is installed.
 */
import { readFileSync } from 'node:fs';
import { fromPrivacySpy } from './privacyspy.ts';
import { SourceError, type SourceProduct } from './source.ts';
import { fromToSDR } from './tosdr.ts';

const formats = { privacyspy: fromPrivacySpy, tosdr: fromToSDR } as const;
export type SourceFormat = keyof typeof formats;
export const sourceFormats = Object.keys(formats) as SourceFormat[];
export const sourceNames: Record<SourceFormat, string> = { privacyspy: 'PrivacySpy', tosdr: 'ToS;DR' };

const largest = 64 * 1024 * 1024;

export async function readSource(format: SourceFormat, file: string): Promise<SourceProduct[]> {
  const bytes = readFileSync(file);
  if (bytes.length > largest) throw new SourceError(`${file} is larger than ${largest} bytes`);
  const text = bytes.toString('utf8');
  return formats[format](file.endsWith('.toml') ? await parseToml(text, file) : parseJson(text, file));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SourceError(`${file} is no JSON: ${(error as Error).message}`);
  }
}

async function parseToml(text: string, file: string): Promise<unknown> {
  const toml = await import('smol-toml').catch(() => undefined);
  if (!toml) throw new SourceError(`${file}: reading TOML needs the package smol-toml; hand the product over as JSON`);
  try {
    return toml.parse(text);
  } catch (error) {
    throw new SourceError(`${file} is no TOML: ${(error as Error).message.split('\n')[0]}`);
  }
}
