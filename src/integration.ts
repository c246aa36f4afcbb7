/**
 * Clausary as an Astro integration: `integrations: [clausary({ corpus: 'my-corpus' })]`. It generates the collections of the
 * corpus before Astro reads them, adds the pages, and makes a site of what Astro rendered. `astro build`, `astro dev` and
 * `astro sync` need nothing else. In: the settings of the project. Out: the integration.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { awaitLater } from './build/await-later.ts';
import { followLog } from './build/engine/astro-log.ts';
import { toAstroSettings } from './build/engine/astro-settings.ts';
import { type BegunCollections, beginCollections } from './build/engine/begin-collections.ts';
import { toBuildHooks } from './build/engine/build-hooks.ts';
import { followCorpus } from './build/engine/follow-corpus.ts';
import { forgetShell } from './build/engine/forget-shell.ts';
import { toCardColours } from './build/engine/look.ts';
import { ownImports } from './build/engine/own-imports.ts';
import { pageModulesPlugin } from './build/engine/page-modules.ts';
import { listBundledFiles } from './build/engine/public-files.ts';
import { openRecordServer } from './build/engine/record-server.ts';
import { joinRoutes, listRoutes } from './build/engine/routes.ts';
import { findRun, SiteIsMade } from './build/engine/run.ts';
import { type ClausarySettings, readSettings } from './build/engine/settings.ts';
import { toSiteModules } from './build/engine/site-modules.ts';
import { chooseSource } from './build/engine/source-folder.ts';
import { toUnfollowed } from './build/engine/unfollowed.ts';
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
  let begun: BegunCollections | undefined;
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
        // A build that fails ends the process, with no other hook.
        process.once('exit', close);
        place?.check();
        const trees = place?.tree ?? run.tree;
        const { host } = settings;
        const hasFewFiles = host.files !== undefined;
        // What was made for another host is made anew.
        const code = hasFewFiles ? toStepKey(digestCode(root), host) : digestCode(root);

        const stays = command === 'dev';
        begun = await beginCollections({ root, corpus, archive, run, stays, signal: stop.signal });
        const { reading, read, generated } = begun;
        followed = [corpus.folder, vocabularyFolder(root)].filter((folder) => existsSync(folder));
        const open = (trees: TreePlace) => read.then(() => openTree(trees, code));
        const tree = trees && (run.parts ? Promise.resolve(openParts(trees, code, run.parts)) : open(trees));
        awaitLater(tree?.then(({ tree }) => hasFewFiles && tree.leaveOut(isLeftOut)));
        if (command !== 'build') await generated;
        if (command === 'sync') close();

        lockRendering = async () => {
          const onWait = () => progress.note('waiting for another build to render its pages');
          freeRendering = await lockWhenFree(renderLock(root), undefined, onWait);
          process.once('exit', freeRendering);
        };
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
        const given = { settings, root, corpus, codegen: fileURLToPath(codegen), isServed: stays };
        const { modules, places, fingerprint, folders, corpusPages } = toSiteModules(given);
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
            onWritten: Object.keys(settings.components).length === 0 ? reading?.onWritten : undefined,
            ...{ texts: reading?.texts, expected: reading?.read, differs: reading?.differs },
            ...(run.shard && { shard: run.shard }),
            ...{ onProcess: run.onProcess, onBuilt: run.onBuilt },
            onLast: run.onLast ?? place?.check,
            config: () => final!,
          });
        updateConfig(
          toAstroSettings({
            ...{ config, corpus },
            source: definition,
            ...(place && { staging: place.staging }),
            modules: {
              places,
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
        forgetShell(command);
        for (const route of joinRoutes(ownRoutes, listRoutes(join(source, 'pages')))) setup.injectRoute(route);
      },
      async 'astro:config:done'({ config, logger }) {
        final = config;
        // Only a command of ours knows what to make of it.
        if (building !== undefined && isOrdered && (await building.makeOfKept(logger))) throw new SiteIsMade();
        isApart = building?.isApart() ?? records !== undefined;
        if (building?.isApart()) openRecordStore([]);
        // Texts are read by as many threads as there are processors; what comes then leaves some to the bundling.
        await (isApart ? begun?.readOver : begun?.generated);
        if (building === undefined) return;
        await lockRendering();
      },
      'astro:build:start': (hook) => building?.start(hook),
      'astro:build:generated': () => freeRendering(),
      'astro:server:setup'({ server }) {
        const given = { folders: followed, records, bundled, base: final!.base, signal: stop.signal };
        followCorpus(server, { ...given, regenerate: begun?.regenerate });
      },
      'astro:server:done'() {
        stop.abort();
      },
    },
  };
}
