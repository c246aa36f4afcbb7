/**
 * What a project is installed with. In: the text of package-lock.json. Out: each package with its licence, whether it runs something when it
 * is installed, and whether its bytes are locked by a digest.
 */
interface Supplied {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly isForDevelopment: boolean;
  readonly runsAtInstall: boolean;
  readonly integrity?: string;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

export function readSupplied(lock: string): Supplied[] {
  const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, LockEntry>> };
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { version = '', license = 'not named', integrity, dev = false, hasInstallScript = false }]) => ({
      ...{ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version, licence: license },
      ...{ isForDevelopment: dev, runsAtInstall: hasInstallScript, ...(integrity && { integrity }) },
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** Licences with the number of packages under each, the most first. */
export function toLicenceRows(supplied: readonly Supplied[]): [licence: string, all: number, development: number][] {
  return [...Map.groupBy(supplied, ({ licence }) => licence)]
    .map(([licence, own]): [string, number, number] => [
      licence,
      own.length,
      own.filter(({ isForDevelopment }) => isForDevelopment).length,
    ])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
