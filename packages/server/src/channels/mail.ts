import { Readable } from "node:stream";
import type { Commit, Outcome, Send } from "./channel.ts";

/** The mail server by which notices go out, and whom they are from. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string;
  from: string;
}

/** A message takes at most so long; well below the time for which a sender has a notice to itself. */
const TIMEOUTS = {
  dnsTimeout: 5_000,
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
};

/**
 * Sends by SMTP. The sender commits itself when the server has the whole message but its end: all that can be refused has been
 * refused by then, and what breaks before has surely not been sent. There is no pool, which would send again by itself.
 */
export function mailTo(address: string, { url, from }: MailSettings): Send {
  return async (message, commit) => {
    let end: End = "NOT_SENT";
    const sendEnd = async () => {
      end = (await commit()) ? "COMMITTED" : "LEFT";
      return end === "COMMITTED";
    };
    const { createTransport } = await import("nodemailer");
    const transport = createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
    transport.use("stream", (mail, done) => {
      mail.message.processFunc((input: Readable) => Readable.from(holdEnd(input, sendEnd)));
      done();
    });
    try {
      await transport.sendMail({
        from,
        to: address,
        subject: message.subject,
        text: message.text,
        messageId: `<${message.id}@dutygraph>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return { state: "SENT" };
    } catch (error) {
      return outcomeOf(error as MailError, end);
    } finally {
      transport.close();
    }
  };
}

/** What became of the end of a message, without which a mail server throws away what it has of it. */
type End = "NOT_SENT" | "COMMITTED" | "LEFT";

type MailError = Error & { responseCode?: number; code?: string };

/** A stream that is read only when the server has asked for the message, and ends only when that is committed to. */
async function* holdEnd(input: Readable, commit: Commit) {
  yield* input;
  if (!(await commit())) throw new Error("Another server has taken the notice over.");
}

/** A server that answers says what it did; one that breaks off after the end leaves it open. */
function outcomeOf({ message, responseCode, code }: MailError, end: End): Outcome {
  if (end === "LEFT") return { state: "LEFT" };
  // Servers repeat the address, which is nobody's to read where the fault is shown.
  const error = message.replaceAll(/[^\s<>"',;:()]+@/g, "***@");
  // A wrong password is mended by whoever runs the server.
  if (responseCode !== undefined && responseCode >= 500 && code !== "EAUTH")
    return { state: "FAILED", error };
  const isOpen = end === "COMMITTED" && responseCode === undefined;
  return { state: isOpen ? "UNCERTAIN" : "AGAIN", error };
}
