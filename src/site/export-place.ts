/** Where pages and files of exports lie. In: the site record and its address. Out: the place that pipeline/exports/ asks for. */
import type { ExportPlace } from '../pipeline/exports/format.ts';
import { absolute, fileHref, href } from './address.ts';

export function toExportPlace(site: ExportPlace['site'], address: URL | undefined): ExportPlace {
  return {
    site,
    page: (path) => absolute(href(path), address),
    file: (path) => absolute(fileHref(path), address),
  };
}
