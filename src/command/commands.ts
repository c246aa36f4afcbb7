/** The commands of a project: under which name, in which file of scripts/, and what each does. */
export const commands: Readonly<Record<string, { readonly file: string; readonly does: string }>> = {
  init: { file: 'init', does: 'writes a new project with a first document and clause' },
  start: { file: 'start', does: 'builds the site and serves it' },
  dev: { file: 'dev', does: 'serves while you write; pages follow your edits' },
  check: { file: 'check', does: 'every rule over a corpus: file, line, what is wrong, what to do' },
  new: { file: 'new', does: 'a clause, platform, document, clause type or regulation as a file' },
  review: { file: 'review', does: 'a second reading of a clause, made without the first one in view' },
  suggest: { file: 'suggest', does: 'passages of a document that nobody has analysed yet' },
  snapshot: { file: 'snapshot', does: 'adds a captured text to a document' },
  build: { file: 'build', does: 'builds the site to a folder of static files' },
  preview: { file: 'preview', does: 'serves what was built' },
  archive: { file: 'archive', does: 'brings, describes and takes over Open Terms Archive repositories' },
  diff: { file: 'diff', does: 'what a branch changes for a reader' },
  import: { file: 'import-analyses', does: 'drafts from quotations of PrivacySpy and ToS;DR' },
  register: {
    file: 'register',
    does: 'registers the ids of published records, new captures and revisions, after a merge',
  },
  verify: { file: 'verify', does: 'checks a published site against its manifest, its log and its archive' },
  report: { file: 'report', does: 'the comment on a pull request' },
  'release-notes': {
    file: 'release-notes',
    does: 'how good the data of a built site is, and what differs from an earlier build',
  },
  mcp: { file: 'mcp', does: 'an MCP server on stdio over a built site' },
  schema: { file: 'schema', does: 'writes the JSON Schemas that editors use' },
};
