import type { GraphQLSchema } from "graphql";
import type { Clock } from "../clock.ts";
import type { Env } from "../env.ts";
import { readTrustedDocuments, type TrustedDocuments } from "../graphql/trusted-documents.ts";
import { type AddressOf, createAddressOf } from "./client-address.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { createPace, type Pace } from "./pace.ts";
import { createTracing, type Tracing } from "./tracing.ts";

/** What the settings say of who gets in, how often and how long, ready to be used. */
export interface HttpDoor {
  addressOf: AddressOf;
  /** Origins whose pages may ask with a key. */
  foreignOrigins: readonly string[];
  /** The pace of one account, of one key's account, or of one address where nobody has signed in. */
  pace: Pace;
  /** How long a request may take, from its first byte to its answer. */
  requestSeconds: number;
  trustedDocuments: TrustedDocuments | null;
  metrics: Metrics | null;
  tracing: Tracing | null;
}

/** Opens the door as the settings say. @throws SettingsError */
export async function openHttpDoor(env: Env, schema: GraphQLSchema, clock: Clock): Promise<HttpDoor> {
  const { RATE_LIMIT } = env;
  return {
    addressOf: createAddressOf(env.TRUST_PROXY ?? []),
    foreignOrigins: env.CORS_ORIGINS ?? [],
    pace: createPace({ burst: RATE_LIMIT, perMinute: RATE_LIMIT }, () => clock.now().getTime()),
    requestSeconds: env.REQUEST_TIMEOUT,
    trustedDocuments: await readTrustedDocuments(env.TRUSTED_DOCUMENTS, schema),
    metrics: await createMetrics(env.METRICS),
    tracing: await createTracing(env.OTEL_EXPORTER_OTLP_ENDPOINT),
  };
}
