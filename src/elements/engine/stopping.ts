/**
 * Waits for work, but no longer than until `signal` aborts: a statement that runs cannot be asked to end, and nobody has to wait for it.
 * What the work comes to after that is nobody's.
 * @throws the signal's reason where it aborts first
 */
export function unlessStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work
  work.catch(() => {})
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
