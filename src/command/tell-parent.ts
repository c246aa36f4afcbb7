/** A message to the process that started this one. In: the message. One that is gone, or was never there, is told nothing, and that is no fault of ours. */
export function tellParent(message: object | string): void {
  process.send?.(message, () => {});
}
