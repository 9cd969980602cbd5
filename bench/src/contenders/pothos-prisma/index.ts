import type { Contender } from "../../contender.ts";
import { ASKS, PULLS, WRITES } from "../nested/asks.ts";
import { startProcess } from "../start-process.ts";
import { generateClient } from "./generate.ts";

/** graphql-yoga with Pothos' relations over Prisma, as its documentation shows them. */
export const contender: Contender = {
  name: "pothos-prisma",
  start: async (at) => {
    await generateClient();
    return startProcess(new URL("./server.ts", import.meta.url), at);
  },
  asks: ASKS,
  writes: WRITES,
  pulls: PULLS,
};
