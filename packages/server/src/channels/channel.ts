/** What goes out of the house. */
export interface Message {
  /** Of the notice, the same at each attempt: a receiver can tell by it that it has the message already. */
  id: string;
  subject: string;
  text: string;
}

/**
 * What became of sending a message. AGAIN: it did not arrive, and may the next time. FAILED: it never will. UNCERTAIN: nobody
 * knows whether it arrived, so it must not be sent a second time. LEFT: the sender did not commit itself to it.
 */
export type Outcome = { state: "SENT" | "LEFT" } | { state: "AGAIN" | "FAILED" | "UNCERTAIN"; error: string };

/**
 * Says that from here on the message may arrive. A channel calls it once, as late as it can, and sends only where it answers
 * true: whoever dies before has sent nothing, and whoever dies after it leaves a notice of which nobody knows.
 */
export type Commit = () => Promise<boolean>;

/** Sends a message; what can be foreseen to go wrong is answered, not thrown. */
export type Send = (message: Message, commit: Commit) => Promise<Outcome>;
