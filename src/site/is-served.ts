/** Whether a file is on the site: a host that takes few files has some left out. In: its path. A link to one is printed only where it is served. */
import { host } from 'virtual:clausary/host';
import { isLeftOut } from '../pipeline/exports/few-files.ts';

export const hasFewFiles = host.files !== undefined;

export const isServed = (path: string): boolean => !hasFewFiles || !isLeftOut(path);
