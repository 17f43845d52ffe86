/** The address of the page, which follows the state. */

const WAIT = 300; // milliseconds: browsers refuse an address that changes many times a second

export interface Address {
  /** Write the fragment when changes have come to rest. */
  soon(fragment: () => string): void;
  /** Write what waits, if anything does. */
  now(): void;
}

/** `write` may fail: then the page goes on with the address it has. */
export function addressOf(write: (fragment: string) => void): Address {
  let [timer, waiting]: [ReturnType<typeof setTimeout> | undefined, (() => string) | null] = [undefined, null];

  function now(): void {
    clearTimeout(timer);
    const fragment = waiting;
    waiting = null;
    try {
      if (fragment) write(fragment());
    } catch {
      // The browser has had enough of new addresses; the next change tries again.
    }
  }

  return {
    soon(fragment) {
      waiting = fragment;
      clearTimeout(timer);
      timer = setTimeout(now, WAIT);
    },
    now,
  };
}
