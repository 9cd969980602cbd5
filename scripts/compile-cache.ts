import { resolve } from "node:path";

/**
 * Node keeps what it compiled of the server and its libraries, so that the next process has less to do before it
 * begins. It compares the texts and its own version, so nothing stale is used.
 */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? resolve("node_modules/.cache/dutygraph/compiled"),
};
