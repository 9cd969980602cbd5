/** The argument by which whoever starts a server keeps its door shut until it says `open` over their channel. */
export const HELD = "--held";

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * Answers true when the door may open: at once, save where it is held; then it says `ready` and waits. False: whoever
 * held it is gone or the server was told to end, so that it never opens.
 */
export function whenMayOpen(): Promise<boolean> {
  if (!process.argv.includes(HELD)) return Promise.resolve(true);
  if (!process.connected) return Promise.resolve(false);
  return new Promise((resolve) => {
    // The channel is left as it is: with nobody who listens it keeps nothing alive, and Node fails over a message that
    // has come already where it is closed here.
    const decide = (mayOpen: boolean) => {
      process.off("message", hear);
      process.off("disconnect", giveUp);
      for (const signal of SIGNALS) process.off(signal, giveUp);
      resolve(mayOpen);
    };
    const hear = (message: unknown) => {
      if (message === "open") decide(true);
    };
    const giveUp = () => decide(false);
    process.on("message", hear);
    process.once("disconnect", giveUp);
    for (const signal of SIGNALS) process.once(signal, giveUp);
    process.send?.("ready");
  });
}
