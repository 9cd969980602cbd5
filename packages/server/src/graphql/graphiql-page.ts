import type { Plugin } from "graphql-yoga";
import { policyOfPage } from "../http/security-headers.ts";

/** The page of GraphiQL, 9 MB with its scripts in it; the same for everybody, so it and its policy are made once. */
let page: { html: string; policy: string } | undefined;

/** What draws the page. Its scripts are read when somebody wants it, not at each start. */
export async function renderPage(): Promise<string> {
  if (page === undefined) {
    const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
    const html = renderGraphiQL({ title: "Dutygraph" });
    page = { html, policy: policyOfPage(html) };
  }
  return page.html;
}

/** Sends the policy along that lets the page's own scripts run, and no others; who is not given it goes to sign in. */
export function usePageWithPolicy(): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      const isPage = request.method === "GET" && request.headers.get("accept")?.includes("text/html");
      if (isPage) endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: "/" } }));
    },
    onResponse({ response }) {
      const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
      if (isPage && page !== undefined) response.headers.set("content-security-policy", page.policy);
    },
  };
}
