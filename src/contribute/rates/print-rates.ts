/** Measured rates as text for a terminal. In: the counts, their rates, and every row of the labels. Out: lines. */
import type { MeasuredRates } from '../../pipeline/schema/measured-rates.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import type { Met } from './meet-labels.ts';

export function printRates(measured: MeasuredRates, rates: SiteRecord['rates']['rates']): string {
  const names = measured.archives.map(({ name, commit }) => `${name} at ${commit.slice(0, 10)}`);
  const lines = rates.map(({ name, wrong, of }) => `${percent(wrong, of).padStart(7)}  ${wrong} of ${of}  ${name}`);
  const steps = measured.steps.map(({ said, across, later, ...row }) => ({
    ...row,
    said: `${said}${later ? ', later' : ''}${across ? ', across' : ''}`,
  }));
  const captures = measured.captures.map(({ said, apart, ...row }) => ({
    ...row,
    said: apart ? `${said}, apart` : said,
  }));
  return [
    `Measured on ${names.join(', ')}:`,
    ...lines,
    '',
    ...table('captures', captures),
    '',
    ...table('steps', steps),
    '“across”: compared with an earlier text than the reader’s, as the one between is not the document; in no rate.',
    '“later”: labelled when the rules were made, and in rates of their own.',
    '“apart”: another document under the same name, on a timeline that started anew.',
    '',
  ].join('\n');
}

/** One line a label of a step or capture, to be read beside its diff. */
export function printRows(met: readonly Met[]): string {
  return met
    .map(({ row, judgement, change, across }) =>
      [
        row.archive,
        row.document,
        row.commit,
        row.label,
        change ? change.kind : judgement,
        across ? 'across' : '',
        change ? `${change.from ?? ''} → ${change.version}, +${change.added} −${change.removed}` : '',
        row.note,
      ].join('\t'),
    )
    .join('\n');
}

function table(title: string, rows: readonly { label: string; said: string; count: number }[]): string[] {
  const width = Math.max(...rows.map(({ label }) => label.length));
  const labels = [...new Set(rows.map(({ label }) => label))];
  return [
    `${title}: what a reader says, and what the rules say`,
    ...labels.map((label) => {
      const said = rows.filter((row) => row.label === label).sort((a, b) => b.count - a.count);
      return `  ${label.padEnd(width)}  ${said.map(({ said: what, count }) => `${what} ${count}`).join(' · ')}`;
    }),
  ];
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;
}
