/**
 * What is compared, kept in the page's address: `?platforms=lumen-pay,quill-ai&types=ai-training&for=business`.
 * In: a query string. Out: the slugs, each once and in order; and back. What is no slug is left out. Without `for`, answers are
 * those for the audience that the site shows first.
 */
export interface Choice {
  platforms: string[];
  types: string[];
  audience?: string;
}

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function slugsOf(parameters: URLSearchParams, name: string): string[] {
  const all = parameters.getAll(name).flatMap((value) => value.split(','));
  return [...new Set(all.map((value) => value.trim()).filter((value) => slug.test(value)))];
}

export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const [audience] = slugsOf(parameters, 'for');
  return {
    platforms: slugsOf(parameters, 'platforms'),
    types: slugsOf(parameters, 'types'),
    ...(audience !== undefined && { audience }),
  };
}

export function writeChoice({ platforms, types, audience }: Choice): string {
  const named = { platforms, types, for: audience === undefined ? [] : [audience] };
  const parts = Object.entries(named).flatMap(([name, slugs]) =>
    slugs.length > 0 ? [`${name}=${slugs.join(',')}`] : [],
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
