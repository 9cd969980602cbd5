import type { Contender } from "../../contender.ts";
import { ASKS, PULLS, WRITES } from "../nested/asks.ts";
import { startProcess } from "../start-process.ts";

/** What a lean team would write by hand: graphql-js, DataLoader and node-postgres behind node:http. */
export const contender: Contender = {
  name: "dataloader",
  start: (at) => startProcess(new URL("./server.ts", import.meta.url), at),
  asks: ASKS,
  writes: WRITES,
  pulls: PULLS,
};
