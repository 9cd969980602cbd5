import { createHmac } from "node:crypto";
import type { NoticeChannel } from "../generated/prisma/client.ts";
import type { Message, Outcome, Send } from "./channel.ts";

/** The chat programs whose groups may have a robot. */
export type RobotChannel = Exclude<NoticeChannel, "CONSOLE" | "EMAIL">;

/** Where a robot listens, and the secret by which its requests are signed; WeCom knows none. */
export interface RobotAddress {
  url: string;
  secret: string | null;
}

interface RobotRequest {
  url: string;
  body: object;
}

/** How a chat program is spoken to. */
interface Dialect {
  requestOf(address: RobotAddress, text: string, at: Date): RobotRequest;
  /** The field of the answer that is 0 where the message arrived. */
  codeField: "errcode" | "code";
  /** Those of its codes that say: too many messages, come again. */
  busyCodes: readonly number[];
}

const DIALECTS: Record<RobotChannel, Dialect> = {
  WECOM: {
    requestOf: ({ url }, text) => ({ url, body: { msgtype: "text", text: { content: text } } }),
    codeField: "errcode",
    busyCodes: [-1, 45009],
  },
  DINGTALK: {
    requestOf: (address, text, at) => ({
      url: signDingtalk(address, at),
      body: { msgtype: "text", text: { content: text } },
    }),
    codeField: "errcode",
    busyCodes: [-1, 130101, 410100],
  },
  FEISHU: {
    requestOf: ({ url, secret }, text, at) => ({
      url,
      body: { ...signFeishu(secret, at), msg_type: "text", content: { text } },
    }),
    codeField: "code",
    busyCodes: [9499, 11232],
  },
};

const TIMEOUT_MS = 10_000;

/** Sends by the robot of a chat group. A request cannot be held at its end, so the sender commits itself before it. */
export function robotOf(channel: RobotChannel, address: RobotAddress, now: () => Date): Send {
  const dialect = DIALECTS[channel];
  return async (message, commit) => {
    if (!(await commit())) return { state: "LEFT" };
    const { url, body } = dialect.requestOf(address, textOf(message), now());
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return outcomeOf(dialect, answer.status, await beginningOf(answer));
    } catch (error) {
      return outcomeOfFault(error as Error);
    }
  };
}

/** Their longest common length, with room for what JSON adds. */
const MOST_BYTES = 2_000;

function textOf({ subject, text }: Message): string {
  const whole = `${subject}\n${text}`;
  if (Buffer.byteLength(whole) <= MOST_BYTES) return whole;
  return `${Buffer.from(whole).subarray(0, MOST_BYTES).toString().replace(/�+$/u, "")} …`;
}

/** DingTalk: in the address, by HMAC-SHA256 of the time in milliseconds and the secret. */
function signDingtalk({ url, secret }: RobotAddress, at: Date): string {
  if (secret === null) return url;
  const timestamp = String(at.getTime());
  const signed = new URL(url);
  signed.searchParams.set("timestamp", timestamp);
  signed.searchParams.set("sign", hmac(secret, `${timestamp}\n${secret}`));
  return signed.href;
}

/** Feishu: in the body, by HMAC-SHA256 of nothing, with the time in seconds and the secret as the key. */
function signFeishu(secret: string | null, at: Date): object {
  if (secret === null) return {};
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return { timestamp, sign: hmac(`${timestamp}\n${secret}`, "") };
}

function hmac(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64");
}

/** Answers are a few words long; of what else may listen there no more is taken in. */
const MOST_READ = 4_096;

async function beginningOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= MOST_READ) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_READ).toString();
}

/** They refuse with status 200 and a code; of a failing gateway nobody knows what lies behind it. */
function outcomeOf({ codeField, busyCodes }: Dialect, status: number, text: string): Outcome {
  const code = codeOf(text, codeField);
  // Nothing else of the answer: the fault is shown, and what listens there may say anything.
  const error = `The robot answered ${status}${code === null ? "" : `, code ${code}`}.`;
  if (status === 429 || status === 503) return { state: "AGAIN", error };
  if (status >= 500) return { state: "UNCERTAIN", error };
  if (status === 200 && code === 0) return { state: "SENT" };
  return { state: status === 200 && code !== null && busyCodes.includes(code) ? "AGAIN" : "FAILED", error };
}

function codeOf(text: string, field: string): number | null {
  try {
    const answer: unknown = JSON.parse(text);
    const code = typeof answer === "object" && answer !== null ? Reflect.get(answer, field) : null;
    return typeof code === "number" ? code : null;
  } catch {
    return null;
  }
}

const NOT_REACHED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "UND_ERR_CONNECT_TIMEOUT"];

/** Where no connection came about, nothing was sent; else nobody knows. What the fault says may hold the address. */
function outcomeOfFault({ name, cause }: Error): Outcome {
  const code = typeof cause === "object" && cause !== null ? Reflect.get(cause, "code") : undefined;
  const error = `The robot did not answer (${code ?? name}).`;
  return { state: NOT_REACHED.includes(code) ? "AGAIN" : "UNCERTAIN", error };
}
