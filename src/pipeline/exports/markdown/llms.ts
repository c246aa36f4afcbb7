/** A short text for language models: what this is, how to read it, and where. In: what a site holds. Out: llms.txt. */
import type { SiteFormat } from '../site-format.ts';
import { linkInMarkdown, toMarkdownFile, toMarkdownLine } from './marks.ts';

export const llms: SiteFormat = {
  name: 'llms.txt',
  file: 'llms.txt',
  mediaType: 'text/plain',
  specification: 'https://llmstxt.org/',
  openedBy: 'remark',
  opens: 'language models',
  *files({ site, platforms }, place) {
    const { counts } = site;
    yield {
      path: 'llms.txt',
      content: toMarkdownFile([
        `# ${toMarkdownLine(site.title)}`,
        `> ${toMarkdownLine(site.tagline)}`,
        `${counts.clauses} clauses in ${counts.documents} documents of ${counts.platforms} platforms. Words in quotations are cut from archived texts whose SHA-256 is beside them; severities, stances and explanations are analyses by ${toMarkdownLine(site.publisher)}, licensed ${toMarkdownLine(site.licence.analyses)}, and no legal advice. “Silent” (read in full, and it says nothing of the kind), “not found so far” (read in part) and “not reviewed” are different answers.${place.hasFewFiles ? '' : ' Put index.md after the address of any page to read it as Markdown.'}`,
        `## Data\n\n${[
          `- ${linkInMarkdown('Index of the API', place.file('api/v1/index.json'))}: every other file is named there`,
          `- ${linkInMarkdown('OpenAPI', place.file('api/v1/openapi.json'))}`,
          `- ${linkInMarkdown('What is new', place.file('changes/feed.json'))}`,
          `- ${linkInMarkdown('How it is made', place.page('methodology'))}`,
        ].join('\n')}`,
        `## Platforms\n\n${platforms.map(({ path, name }) => `- ${linkInMarkdown(name, place.hasFewFiles ? place.page(path) : place.file(`${path}/index.md`))}`).join('\n')}`,
      ]),
    };
  },
};
