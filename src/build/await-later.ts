/** In: a promise that is awaited later, or none. Out: the same; where it fails before, that is told by whoever awaits it, and ends no process. */
export function awaitLater<Awaited extends Promise<unknown> | undefined>(promise: Awaited): Awaited {
  promise?.catch(() => {});
  return promise;
}
