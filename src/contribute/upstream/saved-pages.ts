/**
 * Pages that a browser or `wget` saved. In: a file, or a folder with folders in it. Out: each page with the address it was saved from, the
 * instant of the capture and how that is known; files whose address is not known, or that are no pages, with a remedy.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { findPageType, toDeclaredType } from '../../pipeline/sources/page-type.ts';
import { decodePage } from '../../pipeline/text/extract/decode-page.ts';
import type { PageType } from '../../pipeline/text/extract/page.ts';
import { findInstant, findSavedAddress } from './saved-from.ts';

export interface SavedPage {
  /** Below the folder, with slashes. */
  readonly name: string;
  readonly url: string;
  readonly capturedAt: string;
  /** What says when it was saved; `file` is the time of the file, which copying can change. */
  readonly datedBy: 'page' | 'name' | 'file';
  readonly type: PageType;
  readonly bytes: Buffer;
}

const pageName = /\.(?:x?html?|pdf)$/i;
/** Browsers put what belongs to a page in a folder beside it. */
const partsOfPage = /(?:^|\/)[^/]+_(?:files|Dateien|fichiers|archivos|file|bestanden|pliki)\//;
const mostBytes = 50_000_000;

/** By its name alone. */
export const isSavedPage = (name: string): boolean => pageName.test(name) && !partsOfPage.test(name);

export function holdsSavedPages(path: string): boolean {
  if (!existsSync(path)) return false;
  if (!statSync(path).isDirectory()) return pageName.test(path) || /\.mht(?:ml)?$/i.test(path);
  return listNames(path).some((name) => pageName.test(name));
}

export function listSavedPages(path: string): { pages: SavedPage[]; faults: string[] } {
  const isFolder = statSync(path).isDirectory();
  const names = isFolder ? listNames(path) : [basename(path)];
  const pages: SavedPage[] = [];
  const faults: string[] = [];
  for (const name of names) {
    if (/\.mht(?:ml)?$/i.test(name)) faults.push(`${name}: an MHTML file; save the page as “HTML only”`);
    if (!pageName.test(name)) continue;
    const file = isFolder ? join(path, name) : path;
    const { size, mtime } = statSync(file);
    if (size > mostBytes) {
      faults.push(`${name}: larger than ${mostBytes / 1e6} MB`);
      continue;
    }
    const bytes = readFileSync(file);
    const type = findPageType(toDeclaredType(name)!, bytes);
    if (isPacked(bytes)) {
      faults.push(`${name}: a page that SingleFile packed; save it without compression`);
      continue;
    }
    if (typeof type === 'object') {
      faults.push(`${name}: ${type.message}; ${type.remedy}`);
      continue;
    }
    const start = type === 'html' ? decodePage({ bytes, type }).slice(0, 200_000) : '';
    const url = findSavedAddress(name, start);
    if (url === undefined)
      faults.push(
        `${name}: nothing says which address it was saved from; put it in a folder named by the host, such as  fern.example/${basename(name)}`,
      );
    else pages.push({ name, url, type, bytes, ...(findInstant(name, start) ?? byFile(mtime)) });
  }
  return { pages, faults };
}

function byFile(mtime: Date): Pick<SavedPage, 'capturedAt' | 'datedBy'> {
  return { capturedAt: `${mtime.toISOString().slice(0, 19)}Z`, datedBy: 'file' };
}

function listNames(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .filter((name) => !partsOfPage.test(name) && !/(?:^|\/)\./.test(name))
    .sort();
}

/** A page that unpacks itself by a script: a ZIP file behind a few tags. */
const isPacked = (bytes: Buffer) =>
  /^<!doctype html>\s*<html\b[^>]{0,200}\sdata-sfz\b/i.test(bytes.toString('latin1', 0, 400));
