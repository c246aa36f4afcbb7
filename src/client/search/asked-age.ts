/**
 * An age in a query ("I am 16", "13-year-old", "unter 16", "15 ans"): it asks from which age people may use something. In: a query. Out: words for
 * ages, which point to a clause type as if they had been typed, and the query without the age; none where the number is no age of a young person.
 */
const age =
  /\b(?:am|i'm|i’m|aged?|turned|under|bin|unter|moins de|menos de|meno di)\s{1,3}(\d{1,2})(?!\d|\s?(?:days?|months?|%|tage|jours|mois))s?\b|\b(\d{1,2})[\s-]{0,2}(?:years?[\s-]{1,2}olds?|yo\b|jährig|jahre alt|ans et)|\b(\d{2})\s?\+(?!\w)|\bat (\d{2})(?=\s*[?!.]*$)/iu;
const [youngest, oldest] = [5, 21];
/** In words an age is said after "at" and the like: "may I use it at fourteen". */
const inWords =
  /\b(?:at|am|aged?|under|turned) (thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\b(?! (?:days|months|percent))/iu;

export function askedAge(query: string): { words: readonly string[]; rest: string } {
  const found = inWords.exec(query) ?? age.exec(query);
  const years = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4]);
  const isYoung = Number.isNaN(years) || (years >= youngest && years <= oldest);
  if (!found || !isYoung) return { words: [], rest: query };
  return { words: ['age', 'minimum', 'child'], rest: query.replace(found[0], ' ').replace(/\s+/g, ' ').trim() };
}
