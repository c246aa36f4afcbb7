/**
 * Regions that documents name: ISO 3166 codes and groups of countries. In: codes. Out: whether a code is known, its name
 * in English, and the countries of a group.
 */
import { z } from 'zod';

const eu = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Groups by code, with the countries that belong to them in 2026. */
const regionGroups: Readonly<Record<string, { name: string; countries: readonly string[] }>> = {
  EU: { name: 'the European Union', countries: eu },
  EEA: { name: 'the European Economic Area', countries: [...eu, 'IS', 'LI', 'NO'] },
  EFTA: { name: 'the European Free Trade Association', countries: ['CH', 'IS', 'LI', 'NO'] },
};

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that the list of names knows and ISO 3166-1 does not assign to a country. */
const unassigned = new Set(['EZ', 'UK', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

function isRegion(code: string): boolean {
  if (Object.hasOwn(regionGroups, code)) return true;
  const [country = '', subdivision] = code.split('-');
  if (!/^[A-Z]{2}$/.test(country) || unassigned.has(country) || names.of(country) === undefined) return false;
  return subdivision === undefined || /^[A-Z0-9]{1,3}$/.test(subdivision);
}

/** Countries whose English names have an article. */
const withArticle = new Set('AE BS CF DO GB GM KM MH MV NL PH SB US'.split(' '));

/** "Ireland", "the United States", "the European Economic Area"; a subdivision by its code, "US-CA". */
export function regionName(code: string): string {
  const name = regionGroups[code]?.name ?? (code.includes('-') ? code : (names.of(code) ?? code));
  return withArticle.has(code) ? `the ${name}` : name;
}

/** The countries a list of codes stands for; a subdivision stands for itself. */
export function countriesOf(codes: readonly string[]): Set<string> {
  return new Set(codes.flatMap((code) => regionGroups[code]?.countries ?? [code]));
}

export const region = z
  .string('expected a region in quotes, such as "NO"')
  .refine(
    isRegion,
    'expected an ISO 3166-1 alpha-2 code such as IE (GB for the United Kingdom), a subdivision such as US-CA, or EEA, EU or EFTA',
  )
  .describe('ISO 3166-1 alpha-2 code such as IE, ISO 3166-2 subdivision such as US-CA, or EEA, EU, EFTA.');
