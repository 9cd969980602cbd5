import { type DestinationStream, type Logger, pino, stdSerializers } from "pino";

/** Names of what never stands in the log, wherever an entry holds it. */
const SECRETS = [
  "password",
  "newPassword",
  "currentPassword",
  "cookie",
  "authorization",
  "token",
  "secret",
  "key",
  "apiKey",
  '["set-cookie"]',
  '["x-api-key"]',
];

/** The server's log: JSON lines, of which no secret and nothing personal is part. */
export function createServerLog(level: string, destination: DestinationStream): Logger {
  const paths = SECRETS.flatMap((name) => {
    const end = name.startsWith("[") ? name : `.${name}`;
    return [name, `*${end}`];
  });
  const redact = { paths, censor: "(secret)" };
  return pino({ level, redact, serializers: { err: withoutData, error: withoutData } }, destination);
}

interface Fault {
  type: string;
  code: string | undefined;
  message: string;
  stack: string;
  cause?: Fault;
}

/**
 * What is told of an error: where it happened and what kind it is. Databases and their clients put values into their
 * messages (a name that is there twice, the input of a write), GraphQL hangs the whole query on its errors; of those
 * nothing is told.
 */
function withoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return stdSerializers.err(error as Error);
  return faultOf(error, 3);
}

function faultOf(error: Error, depth: number): Fault {
  const { code, originalError, cause } = error as Error & Partial<Record<string, unknown>>;
  const within = originalError ?? cause;
  return {
    type: error.name,
    code: typeof code === "string" ? code : undefined,
    message: messageOf(error),
    stack: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .join("\n"),
    ...(within instanceof Error && depth > 0 && { cause: faultOf(within, depth - 1) }),
  };
}

function messageOf(error: Error): string {
  const isOfDatabase = /prisma|driveradapter|database|pglite/i.test(
    `${error.name} ${error.constructor.name}`,
  );
  const isOfQuery = error.name === "GraphQLError" && error.message.length > 200;
  if (!isOfDatabase && !isOfQuery) return withoutValues(error.message.slice(0, 500));
  return "(not told: it may hold data)";
}

/** PostgreSQL says `Key (name)=(…)`, Prisma quotes what it was given. */
function withoutValues(message: string): string {
  return message.includes("invocation") || /\)=\(/.test(message) ? "(not told: it may hold data)" : message;
}
