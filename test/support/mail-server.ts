import type { Socket } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived. */
export interface ArrivedMail {
  messageId: string;
  to: string;
  subject: string;
  text: string;
}

/** A real SMTP server on a free port of this machine, which keeps what it has accepted. */
export interface MailServer {
  url: string;
  accepted: ArrivedMail[];
  /** How many recipients it has been asked to take. */
  asked(): number;
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** How long it thinks before it takes a recipient, and again when it has the whole mail, in milliseconds. */
  thinksFor?: () => number;
  /** With which status it refuses a recipient; null: it does not. */
  refuses?: (to: string) => number | null;
  /** Whether it breaks off when it has the whole mail, so that nobody knows what became of it. */
  breaksOff?: () => boolean;
}

export async function startMailServer({
  thinksFor = () => 0,
  refuses = () => null,
  breaksOff = () => false,
}: MailServerOptions = {}): Promise<MailServer> {
  const accepted: ArrivedMail[] = [];
  let asked = 0;
  const connections = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      asked += 1;
      const responseCode = refuses(address);
      const refusal =
        responseCode === null ? null : Object.assign(new Error(`<${address}>: not now`), { responseCode });
      setTimeout(() => done(refusal), thinksFor()).unref();
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
      simpleParser(stream).then(
        ({ messageId = "", subject = "", text = "" }) =>
          setTimeout(() => {
            if (breaksOff()) return void connections.forEach((socket) => void socket.destroy());
            // It has the mail from here on, whether or not anybody hears the answer.
            accepted.push({ messageId, to, subject, text });
            done();
          }, thinksFor()),
        done,
      );
    },
  });
  server.server.on("connection", (socket: Socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  // Clients that are killed break off.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    asked: () => asked,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
