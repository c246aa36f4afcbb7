/**
 * What is compared, kept in the page's address: `?platforms=lumen-pay,quill-ai&types=ai-training`.
 * In: a query string. Out: the slugs, each once and in order; and back. What is no slug is left out.
 */
export interface Choice {
  platforms: string[];
  types: string[];
}

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function slugsOf(parameters: URLSearchParams, name: string): string[] {
  const all = parameters.getAll(name).flatMap((value) => value.split(','));
  return [...new Set(all.map((value) => value.trim()).filter((value) => slug.test(value)))];
}

export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  return { platforms: slugsOf(parameters, 'platforms'), types: slugsOf(parameters, 'types') };
}

export function writeChoice({ platforms, types }: Choice): string {
  const parts = Object.entries({ platforms, types }).flatMap(([name, slugs]) =>
    slugs.length > 0 ? [`${name}=${slugs.join(',')}`] : [],
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
