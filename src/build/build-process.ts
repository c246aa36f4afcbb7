/** What build-site.ts starts. In: the options of a build as JSON, in the first argument. Out: a message with what was built. */
import type { ChildProcess } from 'node:child_process';
import { ReportedError } from '../command/reported-error.ts';
import { runCommand } from '../command/run-command.ts';
import { tellParent } from '../command/tell-parent.ts';
import { beginReading } from './begin-reading.ts';
import type { BuildMessage, Ordered, RenderedPages } from './build-site.ts';
import { asIntegration, SiteIsMade } from './engine/run.ts';
import { locateCorpus } from './read/corpus.ts';

// The command that started it is gone.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

await runCommand(async () => {
  const { root, staging, site, base, ...asked } = JSON.parse(process.argv[2]!) as Ordered;
  const onBuilt = (built: Omit<RenderedPages, 'peakBytes'>) => {
    const rendered: RenderedPages = { ...built, peakBytes: process.resourceUsage().maxRSS * 1024 };
    say(rendered);
  };
  const say = (message: BuildMessage) => tellParent(message);
  const onProcess = (child: ChildProcess) => {
    const { pid } = child;
    if (pid === undefined) return;
    say({ began: pid });
    child.once('close', () => say({ ended: pid }));
  };
  const { corpus, archive } = asked;
  const reading = { root, corpus, archive, collections: locateCorpus(corpus, root).collections };
  const onLast = () => say({ isLast: true });
  const begun = beginReading(reading, onProcess);
  const run = asIntegration({ ...asked, isQuiet: true, onBuilt, onProcess, onLast, begun });
  // Loaded while the corpus is read.
  const { build } = await import('astro');
  try {
    await build({ root, outDir: staging, ...(site && { site }), ...(base && { base }), integrations: [run] });
  } catch (error) {
    if (error instanceof SiteIsMade) return 0;
    // What the check refuses can often not be bundled either: it is waited for, and what it says is enough.
    const told = await (await begun(reading))?.told.catch(() => undefined);
    if (told?.errors === undefined || error instanceof ReportedError) throw error;
    return 1;
  }
  return 0;
});
// What indexes would wait for pages that never come.
if (process.exitCode !== 0) process.exit();
