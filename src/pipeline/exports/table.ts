/**
 * Every format that a site is exported in. In: nothing. Out: the list that the build writes and the page "Cite and verify" prints.
 * A new format is a file of this folder and a line here.
 */
import { bibtex } from './cite/bibtex.ts';
import { cslJson } from './cite/csl-json.ts';
import { ris } from './cite/ris.ts';
import { webAnnotation } from './cite/web-annotation.ts';
import type { ExportFormat } from './format.ts';
import { timeMap } from './time-map.ts';

export const clauseFormats: readonly ExportFormat<'clauses'>[] = [bibtex, ris, cslJson, webAnnotation];
export const documentFormats: readonly ExportFormat<'document'>[] = [timeMap];
