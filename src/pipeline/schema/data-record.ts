/** What the page "Data" prints of the bulk data: tables, columns, and queries with what the build got for them. */
import { z } from 'zod';
import { line } from './common.ts';
import { count, path } from './record-parts.ts';
import { releaseStatistics } from './release.ts';

export const dataRecord = z
  .strictObject({
    kind: z.literal('data'),
    path,
    release: releaseStatistics,
    tables: z.array(
      z.strictObject({
        name: line,
        is: line,
        rows: count,
        columns: z.array(z.strictObject({ name: line, type: line, is: line })),
      }),
    ),
    queries: z.array(
      z.strictObject({ title: line, sql: z.string(), columns: z.array(line), rows: z.array(z.array(z.string())) }),
    ),
  })
  .describe('The bulk data: its tables, and five questions to them.');
export type DataRecord = z.infer<typeof dataRecord>;
