import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { openBrowser, type Visit, visitAsAdmin } from "../../support/browser.ts";
import { type Hand, keyboardOf, mouseOf } from "../../support/hand.ts";
import { type ServerProcess, signIn } from "../../support/server-process.ts";
import { startCopy } from "../../support/start-copy.ts";

const SHOTS = new URL("../../../test-results/", import.meta.url).pathname;

type Ask = Awaited<ReturnType<typeof signIn>>;

/** What a step of a journey works with. */
export interface Traveller {
  page: Page;
  hand: Hand;
  /** Asks the API, to hold what the screen says against what is kept. */
  ask: Ask;
}

/** Something that an administrator or a leader does in the console, step by step. */
export interface Journey {
  /** The journey in a sentence. */
  name: string;
  /** Whether it begins with the sample bureau or with nothing at all. */
  from: "sample" | "empty";
  /** A phone, a wider screen; a desk where nothing is said. */
  screen?: BrowserContextOptions;
  /** What is in place before it begins, written through the API. */
  prepare?(ask: Ask): Promise<void>;
  /** Each step in a sentence, with what is done and what must be seen. */
  steps: readonly (readonly [sentence: string, act: (traveller: Traveller) => Promise<void>])[];
}

/** Makes a journey twice over the real server: with the mouse, and with the keyboard alone. */
export function travel(journey: Journey): void {
  describe.each(["mouse", "keyboard"] as const)(`${journey.name}, by %s`, (device) => {
    let server: ServerProcess;
    let browser: Browser;
    let trip: Visit;
    let traveller: Traveller;
    let isLost = false;

    beforeAll(async () => {
      await mkdir(SHOTS, { recursive: true });
      server = await startCopy(journey.from);
      const ask = faultless(await signIn(server));
      await journey.prepare?.(ask);
      browser = await openBrowser();
      trip = await visitAsAdmin(browser, server, journey.screen);
      const hand = device === "mouse" ? mouseOf(trip.page) : keyboardOf(trip.page);
      traveller = { page: trip.page, hand, ask };
    });
    afterAll(async () => {
      await browser?.close();
      await server?.end("SIGTERM");
    });

    test.each(journey.steps)("%s", async (sentence, act) => {
      expect(isLost, "an earlier step of the journey failed").toBe(false);
      onTestFailed(async () => {
        isLost = true;
        const path = `${SHOTS}${journey.name}, ${device}, ${sentence}.png`.replaceAll(" ", "-");
        await trip.page.screenshot({ path, fullPage: true });
      });
      await act(traveller);
    });

    test("nothing was thrown in the browser on the way", () => {
      expect(trip.faults).toEqual([]);
    });
  });
}

/** Asks and fails with what the API says where it answers errors. */
function faultless(ask: Ask): Ask {
  return async (query, variables) => {
    const answer = await ask(query, variables);
    if (answer.errors) throw new Error(`${query}\n${JSON.stringify(answer.errors)}`);
    return answer;
  };
}
