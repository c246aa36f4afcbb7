/**
 * The files of a built site, for the tools of the MCP server. In: its folder. Out: JSON by path; a path that leads out of the API is refused. No
 * network is used.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportedError } from '../command/reported-error.ts';

interface ClauseLine {
  readonly record_id: string;
  readonly clause: string;
  readonly platform: string;
  readonly title: string;
  readonly clause_type: string;
  readonly severity: string;
  readonly stance: string;
  readonly state: string;
  readonly words: string;
}

export class SiteFiles {
  readonly #folder: string;
  #clauses: readonly ClauseLine[] | undefined;

  constructor(folder: string) {
    if (!existsSync(join(folder, 'api/v1/index.json')))
      throw new ReportedError(
        `${folder} is no built site: there is no api/v1/index.json in it. Build it with npm run build.`,
      );
    this.#folder = folder;
  }

  /** In: a path below api/v1, without ending. Out: undefined where there is no such file. */
  read(path: string): unknown {
    if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(path)) return undefined;
    const file = join(this.#folder, 'api/v1', `${path}.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  }

  get clauses(): readonly ClauseLine[] {
    this.#clauses ??= readFileSync(join(this.#folder, 'data/jsonl/clauses.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ClauseLine);
    return this.#clauses;
  }
}
