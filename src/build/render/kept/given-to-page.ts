/**
 * What Astro gives to a page, for another page of its route. In: what it gave to the first one, as it was before that was rendered. Out: a copy with
 * parameters and an address of its own; what is no property of a page, its parameters, its address or that of the site throws.
 */
import type { RenderToString } from './shared-renderer.ts';

export type Result = Parameters<RenderToString>[0];
type Astro = ReturnType<Result['createAstro']>;

/** What Astro hands to a page, and copies of it for others. */
export interface First {
  readonly site: URL | undefined;
  copy(): Result;
}

export function toFirst(result: Result): First {
  const astro = result.createAstro({}, null);
  noteMissing(Object.keys(Object.getPrototypeOf(astro) as object));
  const copyResult = toCopy(result);
  const copyMetadata = toCopy(result._metadata);
  return { site: astro.site, copy: () => ({ ...copyResult(), _metadata: copyMetadata() }) };
}

/** While a page is rendered, Astro takes out of sets and adds to lists. */
function toCopy<Values extends object>(values: Values): () => Values {
  const copyOf = (value: unknown) =>
    value instanceof Set ? new Set(value) : Array.isArray(value) ? [...value] : undefined;
  const first = { ...values } as Record<string, unknown>;
  const names = Object.keys(first).filter((name) => copyOf(first[name]) !== undefined);
  for (const name of names) first[name] = copyOf(first[name]);
  return () => {
    const copy = { ...first };
    for (const name of names) copy[name] = copyOf(first[name]);
    return copy as Values;
  };
}

/** What a page may ask Astro for. */
interface Asked {
  readonly site: URL | undefined;
  readonly params: Result['params'];
  toUrl(): URL;
}

/** What a component is given as `Astro`. */
class Given {
  readonly props: object;
  readonly self = null;
  readonly asked: Asked;

  constructor(props: object, asked: Asked) {
    this.props = props;
    this.asked = asked;
  }

  get params(): Result['params'] {
    return this.asked.params;
  }

  get site(): URL | undefined {
    return this.asked.site;
  }

  get url(): URL {
    return this.asked.toUrl();
  }
}

/** All else that Astro gives to components; those that we give stand before it. */
function noteMissing(names: readonly string[]): void {
  if (Object.getPrototypeOf(Given.prototype) !== Object.prototype) return;
  const missing = {};
  for (const name of names)
    Object.defineProperty(missing, name, {
      get() {
        throw new Error(`Astro.${name} is not known here.`);
      },
    });
  Object.setPrototypeOf(Given.prototype, missing);
}

export function toResult(first: First, pathname: string, asked: Asked): Result {
  const createAstro = (props: object) => new Given(props, asked) as unknown as Astro;
  return { ...first.copy(), params: asked.params, pathname, createAstro };
}
