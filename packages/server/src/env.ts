import { z } from "zod";
import { isProxyName } from "./http/client-address.ts";
import { NOTICE_LANGUAGES } from "./modules/notice/words.ts";

const flag = z.enum(["on", "off"]);

/** Several values in one variable, with commas between them. */
const listOf = (isOne: (text: string) => boolean, what: string) =>
  z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .refine((parts) => parts.every(isOne), what);

/** Services that are reached with all of these settings or with none. */
const WHOLE_OR_NONE: { names: RegExp; prefix: string }[] = [
  { names: /^FILES_S3_/, prefix: "FILES_S3_…" },
  { names: /^SMTP_/, prefix: "SMTP_…" },
  { names: /^OIDC_(ISSUER|CLIENT_ID|CLIENT_SECRET|NAME)$/, prefix: "OIDC_…" },
];

const Settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(4000),
  HOST: z.string().min(1).default("localhost"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
    .optional(),
  DATA_DIR: z.string().min(1).default("./.data"),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  ADMIN_PASSWORD: z.string().min(8, "must have at least 8 characters").max(128).optional(),
  API_KEY: z.string().min(1).optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  OIDC_ISSUER: z
    .string()
    .refine(
      isIssuer,
      "is no https address without query, or http on this machine, such as https://id.internal",
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60, "has at most 60 characters").optional(),
  OIDC_USERNAME_CLAIM: z.string().min(1).default("preferred_username"),
  FILES_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  FILES_S3_REGION: z.string().min(1).optional(),
  FILES_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "is no name of a bucket")
    .optional(),
  FILES_S3_ACCESS_KEY: z.string().min(1).optional(),
  FILES_S3_SECRET_KEY: z.string().min(1).optional(),
  SAMPLE: flag.default("on"),
  JOBS: flag.default("on"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]/, "must begin with smtp:// or smtps://")
    .optional(),
  SMTP_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, "is no address such as Dutygraph <duty@example.org>")
    .optional(),
  NOTICE_LANGUAGE: z.enum(NOTICE_LANGUAGES).default("zh"),
  NOTICE_ROBOT_HOSTS: listOf(isHost, "lists hosts such as robots.internal or robots.internal:8443").default(
    [],
  ),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, "is not a time zone such as Asia/Shanghai")
    .default("Asia/Shanghai"),
  TRUST_PROXY: listOf(
    isProxyName,
    "lists addresses, ranges such as 10.0.0.0/8, loopback or private",
  ).optional(),
  CORS_ORIGINS: listOf(isOrigin, "lists origins such as https://portal.internal").optional(),
  RATE_LIMIT: z.coerce.number().int().min(1).default(6000),
  REQUEST_TIMEOUT: z.coerce.number().int().min(1).max(3600).default(120),
  TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  METRICS: z
    .string()
    .refine(
      (text) => text === "on" || text === "off" || text.length >= 16,
      "is on, off or a token of 16 or more",
    )
    .default("off"),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
});

/** All settings, each from the environment variable of the same name; the README lists them with their meaning. */
export type Env = z.infer<typeof Settings>;

/** The names of all settings, for the test that holds the README against them. */
export const SETTING_NAMES = Object.keys(Settings.shape);

/**
 * Reads the settings. An empty variable counts as unset.
 * @throws SettingsError with one clear line that names each bad variable and why.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Settings.safeParse(present);
  if (result.success) return wholeOrNone(result.data);
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new SettingsError(`Bad settings: ${faults.join("; ")}.`);
}

/** @throws SettingsError */
function wholeOrNone(env: Env): Env {
  for (const { names, prefix } of WHOLE_OR_NONE) {
    const together = SETTING_NAMES.filter((name) => names.test(name)) as (keyof Env)[];
    const unset = together.filter((name) => env[name] === undefined);
    if (unset.length > 0 && unset.length < together.length)
      throw new SettingsError(`Bad settings: ${unset.join(", ")} must be set too, or no ${prefix} at all.`);
  }
  return env;
}

export class SettingsError extends Error {}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
}

function isHost(text: string): boolean {
  return URL.canParse(`https://${text}`) && new URL(`https://${text}`).host === text;
}

/** Whoever can change what travels to and from the provider signs in as whom he likes, so it travels enciphered. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const isNear = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return (protocol === "https:" || (protocol === "http:" && isNear)) && !/[?#@]/.test(text);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
