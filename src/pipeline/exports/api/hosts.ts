/**
 * Which platform is behind a host: a small list that a browser extension keeps, so that looking up the current site needs no request. In: what a
 * site holds. Out: hosts.json, versioned by its own digest; hosts of a platform's website and documents, with its answers by severity.
 */
import { createHash } from 'node:crypto';
import { byCodeOrder } from '../../schema/order.ts';
import { toInertJson } from '../safe-text.ts';
import type { SiteFormat } from '../site-format.ts';
import { apiFolder, schemaPath } from './shapes.ts';

export const hosts: SiteFormat = {
  name: 'Host list for browser extensions',
  file: 'api/v1/hosts.json',
  mediaType: 'application/json',
  specification: 'https://url.spec.whatwg.org/#hosts-(domains-and-ip-addresses)',
  openedBy: 'ajv, with JSON Schema 2020-12',
  opens: 'browser extensions',
  *files({ platforms, documents, site }, place) {
    // A document that nobody gave an address has that of the archive, which is no platform's.
    const repository = 'repository' in site.archive ? site.archive.repository : undefined;
    const archive = repository && `${repository.replace(/(?:\.git)?\/?$/, '')}/`;
    const found = new Map<string, Set<string>>();
    const add = (address: string, slug: string) => {
      const host = new URL(address).hostname.replace(/^www\./, '');
      found.set(host, (found.get(host) ?? new Set()).add(slug));
    };
    const current = platforms.filter(({ succeededBy }) => !succeededBy);
    for (const { path, website } of current) if (website) add(website, path.slice('platforms/'.length));
    const isCurrent = new Set(current.map(({ path }) => path.slice('platforms/'.length)));
    for (const { platform, sourceUrl } of documents)
      if (isCurrent.has(platform.slug) && !(archive && `${sourceUrl}/`.startsWith(archive)))
        add(sourceUrl, platform.slug);
    const sorted = [...found].sort(byCodeOrder(([key]) => key));
    const list = {
      hosts: Object.fromEntries(sorted.map(([host, slugs]) => [host, [...slugs].sort()])),
      platforms: Object.fromEntries(
        current.map(({ path, name, answers, severities }) => [
          path.slice('platforms/'.length),
          {
            ...{ name, page: place.page(path), severities },
            answers,
          },
        ]),
      ),
    };
    const version = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);
    yield {
      path: `${apiFolder}/hosts.json`,
      content: `${toInertJson({ $schema: place.file(schemaPath('hosts')), format: 1, version, newest: site.newest, ...list })}\n`,
    };
  },
};
