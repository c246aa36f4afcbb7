/**
 * A corpus while `astro dev` serves it. In: Vite's server; the folders that are followed, and what generates the collections again. Out: records and
 * pages follow each change; errors are shown in place of pages; files of ours that the project lacks are served.
 */
import { readFileSync } from 'node:fs';
import type { HookParameters } from 'astro';
import { type ChangedPaths, followFolders } from '../follow-folders.ts';
import type { GenerateAgain, Told, ToldAgain } from '../generate-apart.ts';
import { typeOf } from '../serve.ts';
import { ErrorPage } from './error-page.ts';
import type { RecordServer } from './record-server.ts';

interface FollowedCorpus {
  readonly folders: readonly string[];
  /** None where Astro's own store has the records. */
  readonly records: RecordServer | undefined;
  /** Files of ours that the project lacks. */
  readonly bundled: ReadonlyMap<string, string>;
  readonly base: string;
  readonly signal: AbortSignal;
  /** Nothing is followed without it. */
  readonly regenerate: ((...asked: Parameters<GenerateAgain>) => Promise<Told & Partial<ToldAgain>>) | undefined;
}

const failed = 'The collections could not be made; the terminal says why.';

export function followCorpus(server: HookParameters<'astro:server:setup'>['server'], corpus: FollowedCorpus): void {
  const { folders, records, bundled, base, signal, regenerate } = corpus;
  const page = new ErrorPage(server);
  records?.follow(server);
  server.middlewares.use((request, response, next) => {
    page.answer(request, response).then((isAnswered) => isAnswered || next(), next);
  });
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').split('?')[0]!.slice(base.length);
    const file = bundled.get(path);
    if (file) response.setHeader('Content-Type', typeOf(file)).end(readFileSync(file));
    else next();
  });
  if (!regenerate) return;
  const follow = async (changed?: ChangedPaths): Promise<void> => {
    const told: Told & Partial<ToldAgain> = await regenerate(changed, (first) => records?.patch(first)).catch(
      (error: Error) => ({ errors: error.message }),
    );
    if (signal.aborted) return;
    if (told.records !== undefined && !(told.anew && records?.patch(told.anew))) records?.update();
    page.show(told.records === undefined ? (told.errors ?? failed) : undefined);
    // Something changed that the system did not say.
    if ((await told.isAsRead) === false && !signal.aborted) await follow();
  };
  followFolders(folders, follow, signal);
}
