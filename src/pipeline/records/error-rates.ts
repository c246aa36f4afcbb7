/**
 * Error rates of the rules, out of what was counted on labelled captures and steps. In: the counts. Out: the rates, each
 * with its numbers, and both tables. A step that the rules compare across an unreadable capture is not the step that the
 * reader judged: it is in the table, and in no rate.
 */
import { type MeasuredRates, measuredRates } from '../schema/measured-rates.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import { isReadable } from '../text/judge-captures.ts';
import measured from './measured-rates.json' with { type: 'json' };

/** Labels that say that the publisher changed words. */
const real: readonly string[] = ['substantive', 'technical-mixed'];
/** Labels of captures in which the document can be read. */
const readable: readonly string[] = ['document', 'twice'];

/**
 * The error rates of the rules that are kept in measured-rates.json, with the tables they come from. Throws where the file has
 * another shape.
 */
export function toRates(): SiteRecord['rates'] {
  const { rules: _, ...counted } = measuredRates.parse(measured);
  return { ...counted, rates: toErrorRates(counted) };
}

type Tables = Pick<MeasuredRates, 'captures' | 'steps' | 'rewordings'>;

/**
 * Error rates out of three tables of counts. A step that the rules compare across an unreadable capture is not the step that the
 * reader judged: it is in no rate.
 */
export function toErrorRates({ captures, steps, rewordings }: Tables): SiteRecord['rates']['rates'] {
  const others = captures.filter(({ label }) => !readable.includes(label));
  const documents = captures.filter(({ label }) => readable.includes(label));
  return [
    ...toStepRates(steps.filter(({ later }) => !later)),
    {
      name: 'Captures that a reader found not to be the document, which are read as the document before them',
      wrong: sum(others.filter(({ said, apart }) => isReadable(said) && !apart)),
      of: sum(others),
    },
    {
      name: 'Captures that a reader found to be the document, which are not read as the document',
      wrong: sum(documents.filter(({ said }) => !isReadable(said))),
      of: sum(documents),
    },
    ...toStepRates(steps.filter(({ later }) => later)).map((rate) => ({
      ...rate,
      name: `${rate.name}; on steps labelled after the rules were made`,
    })),
    ...toTurnedRates(rewordings.filter(({ later }) => !later)),
    ...toTurnedRates(rewordings.filter(({ later }) => later)).map((rate) => ({
      ...rate,
      name: `${rate.name}; on rewordings labelled after the rules were made`,
    })),
  ];
}

/** What is not followed has no answer any more. */
function toTurnedRates(rewordings: Tables['rewordings']): SiteRecord['rates']['rates'] {
  const followed = rewordings.filter(({ said }) => said !== 'not-followed');
  const told = followed.filter(({ said }) => said === 'turned');
  const turned = followed.filter(({ label }) => label === 'turned');
  return [
    {
      name: 'Rewordings called “Reworded since it was read” in which no denial, exception or condition came or went',
      wrong: sum(told.filter(({ label }) => label !== 'turned')),
      of: sum(told),
    },
    {
      name: 'Rewordings in which one came or went, that answer in the old stance',
      wrong: sum(turned.filter(({ said }) => said !== 'turned')),
      of: sum(turned),
    },
  ];
}

function toStepRates(steps: Tables['steps']): SiteRecord['rates']['rates'] {
  const same = steps.filter(({ across }) => !across);
  const counted = same.filter(({ said }) => said === 'substantive');
  const changed = same.filter(({ label }) => real.includes(label));
  const isHidden = ({ said }: { readonly said: string }) =>
    said !== 'substantive' && said !== 'possibly-changed' && said !== 'suspect';
  return [
    {
      name: 'Steps counted as a change of words in which a reader found none',
      wrong: sum(counted.filter(({ label }) => !real.includes(label))),
      of: sum(counted),
    },
    {
      name: 'Changes of words that a reader found, which are neither counted nor called possible',
      wrong: sum(changed.filter(isHidden)),
      of: sum(changed),
    },
  ];
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((all, { count }) => all + count, 0);
}
