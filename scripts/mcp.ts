/** `npm run mcp`: an MCP server on stdio over the files of a built site. It writes nothing but the protocol to stdout. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { ReportedError } from '../src/command/reported-error.ts';
import { toServer } from '../src/mcp/server.ts';
import { SiteFiles } from '../src/mcp/site-files.ts';

const [folder = 'dist'] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string;
};
try {
  if (folder.startsWith('-')) throw new ReportedError('npm run mcp -- [folder of a built site; dist if left out]');
  await toServer(new SiteFiles(resolve(folder)), version).connect(new StdioServerTransport());
} catch (error) {
  if (!(error instanceof ReportedError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = folder === '--help' ? 0 : 2;
}
