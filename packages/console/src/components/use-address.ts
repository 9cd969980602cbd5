import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** What is changed in an address, by name; nothing leaves it. */
export type AddressChanges = Readonly<Record<string, string | null>>;

/** What a screen shows, as its address says it, and how that is changed; a step can be gone back by the browser. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: AddressChanges, { isStep = false } = {}) =>
      setParams((held) => changed(held, changes), { replace: !isStep }),
    [setParams],
  );
  return { params, set };
}

/** An address with some of its parts changed, the others as they were. */
export function changed(held: URLSearchParams, changes: AddressChanges): URLSearchParams {
  const address = new URLSearchParams(held);
  for (const [name, value] of Object.entries(changes)) {
    if (value) address.set(name, value);
    else address.delete(name);
  }
  return address;
}
