import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";

const HALF_A_YEAR = 182 * 24 * 60 * 60;

const SELF = "'self'";

/** What the console's pages may load and do. The styles of its components are written into the page as they are needed. */
const CONSOLE = {
  "default-src": ["'none'"],
  "script-src": [SELF],
  "style-src": [SELF, "'unsafe-inline'"],
  "img-src": [SELF, "data:", "blob:"],
  "font-src": [SELF, "data:"],
  "connect-src": [SELF],
  "manifest-src": [SELF],
  "worker-src": [SELF],
  "form-action": [SELF],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
};

/** Sets the headers that keep browsers on the safe side, on every answer. */
export function createSecurityHeaders(baseUrl: string) {
  const isHttps = baseUrl.startsWith("https:");
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONSOLE },
    // A browser that has once been told keeps to HTTPS for half a year: never said where there is none.
    strictTransportSecurity: isHttps && { maxAge: HALF_A_YEAR, includeSubDomains: false },
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    // Without HTTPS a browser ignores both, and complains of it on the console of every page.
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
  });
  return (request: IncomingMessage, response: ServerResponse): void => {
    protect(request, response, (error) => {
      if (error !== undefined) throw error;
    });
  };
}

/** The policy of a page whose own scripts are written into it: these very scripts run, and no others. */
export function policyOfPage(html: string): string {
  const hashes = [...html.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g)]
    .filter(([, script = ""]) => script !== "")
    .map(([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  const directives = { ...CONSOLE, "script-src": [SELF, ...hashes], "worker-src": [SELF, "blob:"] };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join(";");
}
