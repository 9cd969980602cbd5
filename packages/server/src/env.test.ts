import { expect, test } from "vitest";
import { readEnv, SettingsError } from "./env.ts";

test.each([
  ["TRUST_PROXY", "proxy.internal", "10.0.0.0/8, loopback"],
  ["CORS_ORIGINS", "https://portal.internal/", "https://portal.internal,https://other.internal:8443"],
  ["CORS_ORIGINS", "*", "https://portal.internal"],
  ["NOTICE_ROBOT_HOSTS", "https://robots.internal", "robots.internal, robots.internal:8443"],
  ["RATE_LIMIT", "0", "600"],
  ["REQUEST_TIMEOUT", "-1", "30"],
  ["METRICS", "yes", "on"],
  ["METRICS", "short", "a-token-of-some-length"],
  ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318", "http://collector:4318"],
  ["PORT", "70000", "8080"],
])("%s is no %j, which stops the start with one line that names it; it may be %j", (name, bad, good) => {
  const read = () => readEnv({ [name]: bad });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(new RegExp(`^Bad settings: ${name}.*\\.$`));
  expect(readEnv({ [name]: good })).toHaveProperty(name);
});

test("what is not set is as the README says, and an empty variable is not set", () => {
  expect(readEnv({ METRICS: "", TRUST_PROXY: "" })).toMatchObject({
    PORT: 4000,
    RATE_LIMIT: 6000,
    REQUEST_TIMEOUT: 120,
    METRICS: "off",
  });
  expect(readEnv({ TRUST_PROXY: "" }).TRUST_PROXY).toBeUndefined();
});

const PROVIDER = {
  OIDC_ISSUER: "https://id.internal/realms/town",
  OIDC_CLIENT_ID: "dutygraph",
  OIDC_CLIENT_SECRET: "a secret",
  OIDC_NAME: "Town identity service",
};

test.each(Object.keys(PROVIDER))("an OpenID provider is set wholly or not at all: not without %s", (name) => {
  const faults = `Bad settings: ${name} must be set too, or no OIDC_… at all.`;
  expect(() => readEnv({ ...PROVIDER, [name]: "" })).toThrow(faults);
  expect(readEnv(PROVIDER)).toMatchObject({ ...PROVIDER, OIDC_USERNAME_CLAIM: "preferred_username" });
});

test.each([
  "http://id.internal",
  "https://id.internal?x=1",
  "https://id.internal#",
  "https://me@id.internal",
  "id",
])("an OpenID provider is reached by an enciphered line or on this machine, not at %s", (issuer) => {
  expect(() => readEnv({ ...PROVIDER, OIDC_ISSUER: issuer })).toThrow(/^Bad settings: OIDC_ISSUER /);
  expect(readEnv({ ...PROVIDER, OIDC_ISSUER: "http://localhost:4322" }).OIDC_NAME).toBeDefined();
});
