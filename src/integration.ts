/**
 * Clausary as an Astro integration: `integrations: [clausary({ corpus: 'my-corpus' })]`. It generates the collections of the
 * corpus before Astro reads them, adds the pages, and makes a site of what Astro rendered. `astro build`, `astro dev` and
 * `astro sync` need nothing else. In: the settings of the project. Out: the integration.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { followLog } from './build/engine/astro-log.ts';
import { toAstroSettings } from './build/engine/astro-settings.ts';
import { toBuildHooks } from './build/engine/build-hooks.ts';
import { toComponentModule } from './build/engine/components.ts';
import { toFingerprint } from './build/engine/fingerprint.ts';
import { followCorpus } from './build/engine/follow-corpus.ts';
import { addLanguages, toLanguagesModule } from './build/engine/languages.ts';
import { toCardColours, toLookModule } from './build/engine/look.ts';
import { ownImports } from './build/engine/own-imports.ts';
import { pageModulesPlugin } from './build/engine/page-modules.ts';
import { listBundledFiles } from './build/engine/public-files.ts';
import { openRecordServer } from './build/engine/record-server.ts';
import { joinRoutes, listRoutes } from './build/engine/routes.ts';
import { findRun, SiteIsMade } from './build/engine/run.ts';
import { type ClausarySettings, readSettings } from './build/engine/settings.ts';
import { chooseSource } from './build/engine/source-folder.ts';
import { toUnfollowed } from './build/engine/unfollowed.ts';
import { generateAgain, generateApart, type Told } from './build/generate-apart.ts';
import { lockWhenFree } from './build/lock.ts';
import { lockCorpus, openPlace, renderLock } from './build/place.ts';
import { createProgress } from './build/progress.ts';
import { locateCorpus } from './build/read/corpus.ts';
import { vocabularyFolder } from './build/read/vocabulary.ts';
import { followBundles } from './build/render/bundle-digest.ts';
import { toBundleKey } from './build/render/kept/bundle-key.ts';
import { openBundleStore } from './build/render/kept/bundle-store.ts';
import { openRecordStore, recordStorePlugin } from './build/render/kept/record-store.ts';
import { openParts } from './build/shards/parts.ts';
import { digestCode, toStepKey } from './build/tree/code-digest.ts';
import { openTree } from './build/tree/open-tree.ts';
import type { TreePlace } from './build/tree/tree-place.ts';
import { defaultCorpus } from './command/default-corpus.ts';
import { packageFolder } from './command/package-folder.ts';
import { ReportedError } from './command/reported-error.ts';
import { isLeftOut } from './pipeline/exports/few-files.ts';

export type { ClausarySettings };

const source = import.meta.dirname;
const ending = import.meta.filename.endsWith('.ts') ? '.ts' : '.js';

export default function clausary(given?: ClausarySettings): AstroIntegration {
  const settings = readSettings(given);
  let final: AstroConfig | undefined;
  let building: ReturnType<typeof toBuildHooks> | undefined;
  let lockRendering = async () => {};
  let freeRendering = () => {};
  let isOrdered = false;
  let regenerate: Parameters<typeof followCorpus>[1]['regenerate'];
  let generation: Promise<void> | undefined;
  /** Texts are read by as many threads as there are processors; what comes then leaves some to the bundling. */
  let readOver: Promise<unknown> | undefined;
  /** Whether records are set beside the bundle, so that it is made while they are. */
  let isApart = false;
  /** Of a server, unless the project defines collections of its own. */
  let records: ReturnType<typeof openRecordServer> | undefined;
  let followed: readonly string[] = [];
  let bundled: ReadonlyMap<string, string> = new Map();
  const stop = new AbortController();
  return {
    name: 'clausary',
    hooks: {
      async 'astro:config:setup'(setup) {
        const { config, command, logger, updateConfig } = setup;
        if (command === 'preview') return;
        const run = findRun(config);
        const root = fileURLToPath(config.root).replace(/[/\\]$/, '');
        const located = locateCorpus(run.corpus ?? settings.corpus ?? defaultCorpus(root), root);
        const nothing = join(root, '.cache/empty');
        const corpus = run.isEmpty ? { ...located, collections: nothing, cache: nothing } : located;
        const archive = run.archive ?? settings.archive;
        const progress = createProgress();
        const log = followLog(logger, { isQuiet: run.isQuiet ?? false, onWarning: (text) => progress.note(text) });

        const isBuild = command === 'build' && !run.tree;
        const place = isBuild ? openPlace(root, corpus, fileURLToPath(config.outDir).replace(/[/\\]$/, '')) : undefined;
        const close = place?.close ?? (run.tree || run.isEmpty ? () => {} : lockCorpus(root, corpus));
        closeAtEnd(close);
        place?.check();
        const trees = place?.tree ?? run.tree;
        const { host } = settings;
        const hasFewFiles = host.files !== undefined;
        // What was made for another host is made anew.
        const code = hasFewFiles ? toStepKey(digestCode(root), host) : digestCode(root);

        const asked = { root, corpus: corpus.given, archive, collections: corpus.collections };
        const { onProcess } = run;
        const readOnce = () => generateApart(asked, stop.signal, onProcess && { onStart: onProcess });
        regenerate = command === 'dev' ? generateAgain(asked, stop.signal) : readOnce;
        followed = [corpus.folder, vocabularyFolder(root)].filter((folder) => existsSync(folder));
        const begun = await run.begun?.(asked);
        // While texts are read there is enough to do; then one processor has nothing to do.
        const read = begun?.read ?? Promise.resolve();
        const open = (trees: TreePlace) => read.then(() => openTree(trees, code));
        const tree = trees && (run.parts ? Promise.resolve(openParts(trees, code, run.parts)) : open(trees));
        // Told where it is awaited.
        tree?.then(({ tree }) => hasFewFiles && tree.leaveOut(isLeftOut)).catch(() => {});
        const told: Promise<Told> = run.isEmpty ? Promise.resolve({ records: 0 }) : (begun?.told ?? regenerate());
        const generated = told.then(({ records }) => {
          if (records === undefined) throw new ReportedError(`The corpus ${basename(corpus.folder)} has errors.`);
        });
        // Told where it is awaited: a build is set up meanwhile, and loads what it renders with.
        generated.catch(() => {});
        generation = generated;
        readOver = begun?.read ?? generated;
        if (command !== 'build') await generated;
        if (command === 'sync') close();

        lockRendering = async () => {
          const onWait = () => progress.note('waiting for another build to render its pages');
          freeRendering = await lockWhenFree(renderLock(root), undefined, onWait);
          closeAtEnd(freeRendering);
        };
        const pages = join(root, 'content/pages');
        const corpusPages = join(corpus.folder, 'pages');
        // A server finds pages in a folder that comes while it runs, too.
        const toPages = (folder: string) => (command === 'dev' || existsSync(folder) ? folder : '');
        const bundledPages = root === packageFolder ? '' : join(packageFolder, 'content/pages');
        const { look } = settings;
        bundled = listBundledFiles(fileURLToPath(config.publicDir).replace(/[/\\]$/, ''));
        const codegen = setup.createCodegenDir();
        const definition = chooseSource(config.srcDir, codegen, join(source, `collections${ending}`));
        // Astro lists the pages of a project itself only where it also finds its definition of collections.
        const isOwnSource = definition === config.srcDir;
        if (command === 'dev' && !isOwnSource) records = openRecordServer(corpus.collections, root);
        const ownPages = join(fileURLToPath(config.srcDir), 'pages');
        const ownRoutes = isOwnSource || root === packageFolder ? [] : listRoutes(ownPages);
        const bundles = followBundles();
        const languages = addLanguages(root);
        const modules = {
          languages: toLanguagesModule(languages),
          look: toLookModule(look, root, fileURLToPath(codegen)),
          components: toComponentModule(root, settings.components),
          host: `export const host = ${JSON.stringify(host)};`,
        };
        const fingerprint = `${toFingerprint(settings, root)}${JSON.stringify([...languages])}`;
        const folders = [corpusPages, pages, bundledPages];
        const kept = openBundleStore({
          folder: join(root, '.cache/bundles'),
          key() {
            const { site, base } = final!;
            const values = [modules, fingerprint, site, base, folders.map((folder) => existsSync(folder))];
            // A project that defines collections may define any; its own pages may read anything.
            if (isOwnSource || ownRoutes.length > 0) return undefined;
            return toBundleKey({ root, code, config, values, pages: folders });
          },
          pageCode: bundles.digest,
          sources: bundles.sources,
        });
        isOrdered = run.onBuilt !== undefined && !run.isEmpty;
        building =
          trees &&
          tree &&
          toBuildHooks({
            pages: folders,
            code,
            kept,
            cardColours: toCardColours(look),
            host,
            pageCode: () => toStepKey(code, kept.pageCode() ?? bundles.digest(), fingerprint, final!.site, final!.base),
            ...{ root, corpus, bundled, progress, log, trees, tree, place },
            generated,
            // Components of a project may ask for any record.
            onWritten: Object.keys(settings.components).length === 0 ? begun?.onWritten : undefined,
            ...{ texts: begun?.texts, expected: begun?.read, differs: begun?.differs },
            ...(run.shard && { shard: run.shard }),
            ...{ onProcess, onBuilt: run.onBuilt },
            onLast: run.onLast ?? place?.check,
            config: () => final!,
          });
        updateConfig(
          toAstroSettings({
            ...{ config, corpus },
            source: definition,
            ...(place && { staging: place.staging }),
            modules: {
              places: toModule({
                root,
                collections: corpus.collections,
                pages: toPages(pages),
                bundledPages,
                corpusPages: toPages(corpusPages),
              }),
              ...modules,
            },
            unfollowed: toUnfollowed(
              [join(root, 'content/corpora'), corpus.folder, dirname(corpus.collections)],
              [corpusPages, ...(records ? [] : [corpus.collections])],
            ),
            // A project with collections of its own has files of them in Astro's list.
            bundles: [
              ownImports(source, ending),
              bundles.plugin,
              recordStorePlugin(() => isApart),
              ...(isOwnSource ? [] : [pageModulesPlugin()]),
            ],
            after: { name: 'clausary/after', hooks: { 'astro:build:done': () => building?.done() } },
          }),
        );
        // Whatever the shell says, a build is one for readers: with the policy of content, without the routes of dev. Astro takes
        // variables of the shell for import.meta.env, so that one named PROD would stand for what Vite knows.
        if (command === 'build') process.env.NODE_ENV = 'production';
        for (const name of ['PROD', 'DEV', 'MODE', 'SSR', 'BASE_URL', 'SITE']) delete process.env[name];
        for (const route of joinRoutes(ownRoutes, listRoutes(join(source, 'pages')))) setup.injectRoute(route);
      },
      async 'astro:config:done'({ config, logger }) {
        final = config;
        // Only a command of ours knows what to make of it.
        if (building !== undefined && isOrdered && (await building.makeOfKept(logger))) throw new SiteIsMade();
        isApart = building?.isApart() ?? records !== undefined;
        if (building?.isApart()) openRecordStore([]);
        await (isApart ? readOver : generation);
        if (building === undefined) return;
        await lockRendering();
      },
      'astro:build:start': (hook) => building?.start(hook),
      'astro:build:generated': () => freeRendering(),
      'astro:server:setup'({ server }) {
        const { base } = final!;
        followCorpus(server, { folders: followed, records, bundled, base, regenerate, signal: stop.signal });
      },
      'astro:server:done'() {
        stop.abort();
      },
    },
  };
}

const toModule = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');

/** A build that fails ends the process, with no other hook. */
function closeAtEnd(close: () => void): void {
  process.once('exit', close);
}
