import type { ClauseAppliesTo, Named } from '../schema/applies-to.ts';
import type { JoinedClause } from './joined.ts';
import type { SiteLanguage } from './texts.ts';

/**
 * Where, on which plans and with which settings words apply, in words. In: a clause with its document. Out: phrases such as
 * "in the European Economic Area", "on the plans Team and Edu", "with Temporary Chat"; none where nothing narrows them.
 */
export function bindsInWords(
  { value, document }: Pick<JoinedClause, 'value' | 'document'>,
  texts: SiteLanguage,
): string[] {
  const own = value.appliesTo;
  const whole = document.value.appliesTo;
  return [
    ...regionsInWords(
      { regions: own?.regions ?? whole?.regions, exceptRegions: own?.exceptRegions ?? whole?.exceptRegions },
      texts,
    ),
    ...namesInWords('plan', own?.plans ?? whole?.plans, whole?.plans, texts),
    // What a document distinguishes is not what every clause of it is for: only a clause narrows by setting.
    ...namesInWords('setting', own?.settings, whole?.settings, texts),
  ];
}

function regionsInWords(
  {
    regions,
    exceptRegions,
  }: { regions?: readonly string[] | undefined; exceptRegions?: readonly string[] | undefined },
  texts: SiteLanguage,
): string[] {
  const names = (codes: readonly string[]) => texts.list(codes.map(texts.region));
  return [
    ...(regions ? [texts.inRegions(names(regions))] : []),
    ...(exceptRegions ? [texts.exceptIn(names(exceptRegions))] : []),
  ];
}

function namesInWords(
  kind: 'plan' | 'setting',
  wanted: ClauseAppliesTo['plans'],
  known: readonly Named[] | undefined,
  texts: SiteLanguage,
): string[] {
  if (!wanted) return [];
  const names = wanted.map((one) =>
    typeof one === 'string' ? (known?.find(({ id }) => id === one)?.name ?? one) : one.name,
  );
  return [kind === 'plan' ? texts.onPlans(names) : texts.withSettings(names)];
}
