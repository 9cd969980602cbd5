import DataLoader from "dataloader";

/**
 * A read that requests share: whatever is asked for while its last statement is under way goes into the next one. So
 * the more requests come at once, the fewer statements each of them costs, and nobody is answered from before it asked.
 */
export function gather<K, V>(read: (keys: readonly K[]) => Promise<V[]>): (key: K) => Promise<V> {
  let isUnderWay = false;
  let begin: (() => void) | null = null;
  const send = async (keys: readonly K[]) => {
    isUnderWay = true;
    try {
      return await read(keys);
    } finally {
      isUnderWay = false;
      begin?.();
      begin = null;
    }
  };
  const loader = new DataLoader<K, V>(send, {
    cache: false,
    batchScheduleFn: (callback) => {
      if (isUnderWay) begin = callback;
      else setImmediate(callback);
    },
  });
  return (key) => loader.load(key);
}
