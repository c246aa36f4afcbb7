/** The folder that Clausary itself is in: the repository, or what is compiled for publication. Nothing is ever written there. */
import { join } from 'node:path';

export const packageFolder: string = join(import.meta.dirname, '../..');
