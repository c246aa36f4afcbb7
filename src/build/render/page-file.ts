/** The file of a page or of what an endpoint gives. In: its path below the base, its type. Out: the file in the site. Hosts look for 404.html. */
export function toPageFile(pathname: string, type: string): string {
  const path = bare(pathname);
  if (type === 'endpoint') return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Its address below the base, from the same. */
export function toPageAddress(pathname: string, type: string): string {
  const path = bare(pathname);
  return path === '' || type === 'endpoint' ? path : `${path}/`;
}

const bare = (pathname: string) => pathname.replace(/^\/+|(?<!\/)\/+$/g, '');
