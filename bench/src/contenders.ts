import type { Contender } from "./contender.ts";

/** Ours, the three rivals, and the yardstick: one statement that builds the JSON, behind nothing but node:http. */
export const CONTENDER_NAMES = ["dutygraph", "postgraphile", "pothos-prisma", "dataloader", "sql"] as const;

export type ContenderName = (typeof CONTENDER_NAMES)[number];

/** Our own; its ratio to the others is reported. */
export const OURS: ContenderName = "dutygraph";
/** The rival against which the goals are set. */
export const RIVAL: ContenderName = "postgraphile";

/** Loads the named contenders; each brings its own libraries. */
export function loadContenders(names: readonly ContenderName[]): Promise<Contender[]> {
  return Promise.all(
    names.map(async (name) => {
      const loaded: { contender: Contender } = await import(`./contenders/${name}/index.ts`);
      return loaded.contender;
    }),
  );
}
