/** A plan that may be an earlier version. */
export interface Titled {
  id: string;
  title: string;
}

const LIKELY = 0.6;

/** The plan of which a document with this title most likely is a later version; null where none is much alike. */
export function likelyPredecessor<Plan extends Titled>(
  title: string,
  plans: readonly Plan[],
  issuer = "",
): Plan | null {
  // All plans of a body begin with its name, so that tells nothing.
  const own = (text: string) => (issuer ? text.replaceAll(issuer, "") : text);
  const rated = plans
    .map((plan) => ({ plan, likeness: likenessOf(own(title), own(plan.title)) }))
    .filter(({ likeness }) => likeness >= LIKELY)
    .sort((a, b) => b.likeness - a.likeness);
  return rated[0]?.plan ?? null;
}

/** How much two titles have in common, 0 to 1, by their pairs of characters; years, versions and the sort of document tell nothing. */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [pairsOf(bare(one)), pairsOf(bare(other))];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

function bare(title: string): string {
  return title
    .normalize("NFKC")
    .replaceAll(/\(.*?\)|〔.*?〕/gu, "")
    .replaceAll(
      /\d{4}年?(?:度|版)?|(?:修订|修正|试行)(?:版|稿)?|关于印发|的通知|(?:工作|实施|应急)?(?:方案|预案)|[《》\s]/gu,
      "",
    );
}

function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
