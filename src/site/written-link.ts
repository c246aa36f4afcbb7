/**
 * Where a link of a page written by hand leads, on a site that may lie in a folder of its host. In: the address as it was written, and the base of the
 * site. Out: the address below that base; addresses elsewhere, and those that name the base already, as they are.
 * @example toWrittenLink('/clauses/', '/policies/') → '/policies/clauses/'
 * @example toWrittenLink('/policies/clauses/', '/policies/') → '/policies/clauses/'
 * @example toWrittenLink('//example.org/', '/policies/') → '//example.org/'
 * @example toWrittenLink('#silence', '/policies/') → '#silence'
 */
export function toWrittenLink(address: string, base: string): string {
  const isOwn = address.startsWith('/') && !address.startsWith('//') && !address.startsWith(base);
  return isOwn ? `${base}${address.slice(1)}` : address;
}
