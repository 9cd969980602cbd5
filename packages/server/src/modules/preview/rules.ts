import { type GapFact, gapKey } from "../chain/gap.ts";
import type { Chain, ChainLink, ChainRole } from "../chain/rules.ts";

/** How things stand at one moment: what is missing, and who answers for each duty. */
export interface Standing {
  gaps: readonly GapFact[];
  chains: ReadonlyMap<string, Chain>;
}

/** A duty for which others would answer: who stands in its chain no more, and who besides. */
export interface ChangedChain {
  dutyId: string;
  gone: ChainLink[];
  came: ChainLink[];
}

/** What a change does to gaps and chains. */
export interface Difference {
  gapsOpened: GapFact[];
  gapsClosed: GapFact[];
  orphanedDutyIds: string[];
  changedChains: ChangedChain[];
}

/** What a change does from one instant on. */
export interface Step extends Difference {
  at: Date;
}

/** Leaves of each step what no earlier one has said: a gap stands where it opens, not wherever it lasts. */
export function stepsOf(steps: readonly Step[]): Step[] {
  const said = new Set<string>();
  const unsaid = (key: string) => said.size < said.add(key).size;
  return steps.map(({ at, gapsOpened, gapsClosed, orphanedDutyIds, changedChains }) => ({
    at,
    gapsOpened: gapsOpened.filter((gap) => unsaid(`opened ${gapKey(gap)}`)),
    gapsClosed: gapsClosed.filter((gap) => unsaid(`closed ${gapKey(gap)}`)),
    orphanedDutyIds: orphanedDutyIds.filter((id) => unsaid(`orphaned ${id}`)),
    changedChains: changedChains.filter((chain) => unsaid(`changed ${faceOf(chain)}`)),
  }));
}

/** All that the steps of a change do. */
export function sumOf(steps: readonly Step[]): Difference {
  return {
    gapsOpened: steps.flatMap(({ gapsOpened }) => gapsOpened),
    gapsClosed: steps.flatMap(({ gapsClosed }) => gapsClosed),
    orphanedDutyIds: steps.flatMap(({ orphanedDutyIds }) => orphanedDutyIds),
    changedChains: steps.flatMap(({ changedChains }) => changedChains),
  };
}

/** Holds how things would stand against how they stand. A duty that is there on one side only has no changed chain. */
export function compareStandings(before: Standing, after: Standing): Difference {
  const pairs = [...before.chains.values()].flatMap((chain) => {
    const then = after.chains.get(chain.dutyId);
    return then === undefined ? [] : [{ before: chain, after: then }];
  });
  // There may be very many gaps: the key of each is made once.
  const [now, then] = [byKey(before.gaps), byKey(after.gaps)];
  return {
    gapsOpened: [...then].flatMap(([key, gap]) => (now.has(key) ? [] : [gap])),
    gapsClosed: [...now].flatMap(([key, gap]) => (then.has(key) ? [] : [gap])),
    orphanedDutyIds: pairs
      .filter((pair) => ANSWERING.some((as) => hasPerson(pair.before, as) && !hasPerson(pair.after, as)))
      .map((pair) => pair.before.dutyId),
    changedChains: pairs
      .filter((pair) => !isAlike(pair.before, pair.after))
      .map((pair) => ({
        dutyId: pair.before.dutyId,
        gone: without(pair.before.links, pair.after.links),
        came: without(pair.after.links, pair.before.links),
      })),
  };
}

/** Who answers for a duty itself; support and heads further up do not make up for their lack. */
const ANSWERING: readonly ChainRole[] = ["RESPONSIBLE", "LEAD"];

function hasPerson({ links }: Chain, role: ChainRole): boolean {
  return links.some(({ as, personId }) => as === role && personId !== null);
}

function byKey(gaps: readonly GapFact[]): Map<string, GapFact> {
  return new Map(gaps.map((gap) => [gapKey(gap), gap]));
}

function without(links: readonly ChainLink[], others: readonly ChainLink[]): ChainLink[] {
  const known = new Set(others.map(whoOf));
  return links.filter((link) => !known.has(whoOf(link)));
}

/** What of a link says who stands where and by which way; since when and by which passage changes no answer. */
const FACE = ["as", "personId", "onBehalfOfId", "nameAsWritten", "basis", "postId", "groupId"] as const;

/** Whether two chains have the same links. Nearly all have: nothing is built up to find that out. */
function isAlike(a: Chain, b: Chain): boolean {
  return (
    a.links.length === b.links.length && a.links.every((link, place) => isSameLink(link, b.links[place]))
  );
}

function isSameLink(a: ChainLink, b: ChainLink | undefined): boolean {
  if (b === undefined || a.party?.type !== b.party?.type || a.party?.id !== b.party?.id) return false;
  return FACE.every((field) => a[field] === b[field]);
}

function faceOf({ dutyId, gone, came }: ChangedChain): string {
  return [dutyId, "gone", ...gone.map(whoOf), "came", ...came.map(whoOf)].join(" ");
}

function whoOf({ as, party, personId, onBehalfOfId, nameAsWritten }: ChainLink): string {
  return [as, party?.type, party?.id, personId, onBehalfOfId, nameAsWritten].join("|");
}
