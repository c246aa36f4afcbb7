/**
 * An instant as others write it, in UTC to the second. In: `2025-03-01T10:00:00+02:00`, `2025-03-01T10:00:00.000Z`,
 * `2025-03-01 10:00Z`. Out: `2025-03-01T08:00:00Z`; nothing where no instant is meant, or its zone is not given.
 */
import { z } from 'zod';

const form = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?([.,]\d+)?\s?([Zz]|[+-]\d\d(?::?\d\d)?)$/;
const valid = z.iso.datetime({ offset: true });

/**
 * An instant in UTC to the second; undefined where its zone is not given.
 * @example toUtc('2025-03-01T10:00:00+02:00') → '2025-03-01T08:00:00Z'
 * @example toUtc('2025-03-01T10:00:00') → undefined
 */
export function toUtc(text: string): string | undefined {
  const [, day, minutes, seconds = ':00', , zone = ''] = form.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const [, hours, rest = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? [];
  const instant = `${day}T${minutes}${seconds}${hours === undefined ? 'Z' : `${hours}:${rest}`}`;
  if (!valid.safeParse(instant).success) return undefined;
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
}
