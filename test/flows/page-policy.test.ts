import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type Visit, visitAsAdmin } from "../support/browser.ts";
import type { Screen } from "../support/screens.ts";
import { type ServerProcess, signIn, startServer } from "../support/server-process.ts";
import { show } from "../support/show-screen.ts";

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** What the sample bureau has that the screens below show. */
const SOME = `{
  plans(first: 1, filter: { status: [IN_FORCE] }) { nodes { id } }
  duties(first: 1, filter: { q: "采购储备口罩" }) { nodes { id } }
}`;

let server: ServerProcess;
let browser: Browser;
let trip: Visit;
let planId: string;
let dutyId: string;

beforeAll(async () => {
  server = await startServer({ SAMPLE: "on" });
  const { data } = await (await signIn(server))(SOME);
  [planId, dutyId] = [data.plans.nodes[0].id, data.duties.nodes[0].id];
  browser = await openBrowser();
  trip = await visitAsAdmin(browser, server);
  // What a page's policy forbids, the page is told; a listener there from the beginning keeps it.
  await trip.page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.end("SIGTERM");
});

const violations = () =>
  trip.page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

test("the screens that draw and drag stay within their policy", async () => {
  const broken: string[] = [];
  for (const screen of drawingScreens()) {
    await show(trip.page, server.url, screen);
    for (const violation of await violations()) broken.push(`${screen.name}: ${violation}`);
  }
  expect([...broken, ...trip.faults]).toEqual([]);
}, 180_000);

test("a script that somebody gets into a page does not run, nor may the page ask another origin", async () => {
  const { page } = trip;
  await page.goto(server.url);
  const outcome = await page.evaluate(async () => {
    const image = document.createElement("div");
    image.innerHTML = '<img src="data:," onerror="globalThis.ran = true">';
    document.body.append(image);
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.body.append(script);
    const told = await fetch("http://127.0.0.1:9/steal").then(
      () => "told",
      () => "kept",
    );
    return { ran: "ran" in globalThis, told };
  });
  expect(outcome).toEqual({ ran: false, told: "kept" });
  expect((await violations()).map((text) => text.split(" ")[0])).toEqual(
    expect.arrayContaining(["script-src-elem", "script-src-attr", "connect-src"]),
  );
  trip.faults.length = 0;
});

test("evidence is shown as a picture on its page", async () => {
  const { page } = trip;
  await page.goto(server.url);
  const shown = await page.evaluate(
    async ({ bytes, dutyId }) => {
      const body = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      const headers = { "content-type": "image/png" };
      const taken = await fetch("/api/files?name=pixel.png", { method: "POST", headers, body });
      const { uploadId } = (await taken.json()) as { uploadId: string };
      const tell = async (mutation: string, type: string, input: object, fields: string) => {
        const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${fields} } }`;
        const headers = { "content-type": "application/json" };
        const body = JSON.stringify({ query, variables: { input } });
        const answer = await fetch("/graphql", { method: "POST", headers, body });
        return ((await answer.json()) as { data: { result: { id: string; url: string } } }).data.result;
      };
      const task = await tell(
        "createTask",
        "CreateTaskInput",
        { title: "查验库存", dutyId },
        "... on Task { id }",
      );
      const evidence = { targetId: task.id, uploadId };
      const { url } = await tell("addEvidence", "AddEvidenceInput", evidence, "... on Evidence { url }");
      const image = new Image();
      image.src = `${url}?inline`;
      await image.decode();
      return image.naturalWidth;
    },
    { bytes: PIXEL.toString("base64"), dutyId },
  );
  expect(shown).toBe(1);
  expect(await violations()).toEqual([]);
});

test("GraphiQL runs under its policy and answers a query of somebody who has signed in", async () => {
  const { page } = trip;
  await page.goto(`${server.url}/graphql?query=${encodeURIComponent("{ viewer { name } }")}`);
  await page.getByRole("button", { name: /execute query/i }).click();
  await page.getByText('"admin"').first().waitFor();
  expect(await violations()).toEqual([]);
  expect(trip.faults).toEqual([]);
});

/** Screens that make styles, pictures and layouts of their own; all others are looked at for faults elsewhere. */
function drawingScreens(): Screen[] {
  return [
    { name: "home", path: "/" },
    { name: "chart", path: "/chart" },
    { name: "group-chart", path: `/group-chart?planId=${encodeURIComponent(planId)}` },
    { name: "tree", path: "/tree" },
    { name: "explorer", path: `/explore?id=${encodeURIComponent(dutyId)}` },
    { name: "matrix", path: `/matrix?planId=${encodeURIComponent(planId)}` },
    { name: "board", path: "/board" },
  ];
}
