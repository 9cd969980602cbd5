/** What hangs under something else, or stands on top. */
export interface Planted {
  id: string;
  parentId: string | null;
}

/** A card with those under it. */
export interface Twig<Card> {
  card: Card;
  children: Twig<Card>[];
}

/** A twig where it stands among those that are shown. */
export interface Standing<Card> {
  card: Card;
  parentId: string | null;
  /** 1 at the top. */
  level: number;
  /** 1 for the first of its siblings. */
  position: number;
  siblings: number;
  childCount: number;
  isClosed: boolean;
}

/** Hangs each card under its parent, in the order given; a card whose parent is not among them stands on top. */
export function growForest<Card extends Planted>(cards: readonly Card[]): Twig<Card>[] {
  const twigs = new Map(cards.map((card) => [card.id, { card, children: [] as Twig<Card>[] }]));
  const roots: Twig<Card>[] = [];
  for (const twig of twigs.values()) {
    const parent = twig.card.parentId === null ? undefined : twigs.get(twig.card.parentId);
    (parent?.children ?? roots).push(twig);
  }
  return roots;
}

/** The twig of a card, with all that hangs under it; null where it is not in the forest. */
export function twigOf<Card extends Planted>(
  forest: readonly Twig<Card>[],
  id: string | null,
): Twig<Card> | null {
  for (const twig of forest) {
    const found = twig.card.id === id ? twig : twigOf(twig.children, id);
    if (found) return found;
  }
  return null;
}

/** All cards that are shown, each before those under it: nothing under a closed one. */
export function standingsOf<Card extends Planted>(
  forest: readonly Twig<Card>[],
  isClosed: (id: string) => boolean,
  level = 1,
  parentId: string | null = null,
): Standing<Card>[] {
  return forest.flatMap(({ card, children }, index) => {
    const closed = children.length > 0 && isClosed(card.id);
    const own = {
      card,
      parentId,
      level,
      position: index + 1,
      siblings: forest.length,
      childCount: children.length,
      isClosed: closed,
    };
    return [own, ...(closed ? [] : standingsOf(children, isClosed, level + 1, card.id))];
  });
}

/** The ids of all cards that have something under them. */
export function parentsIn<Card extends Planted>(forest: readonly Twig<Card>[]): string[] {
  return forest.flatMap(({ card, children }) =>
    children.length === 0 ? [] : [card.id, ...parentsIn(children)],
  );
}

/** The cards above a card, the nearest first. */
export function lineAbove<Card extends Planted>(cards: ReadonlyMap<string, Card>, id: string): string[] {
  const line: string[] = [];
  let parentId = cards.get(id)?.parentId ?? null;
  while (parentId !== null && cards.has(parentId) && !line.includes(parentId)) {
    line.push(parentId);
    parentId = cards.get(parentId)?.parentId ?? null;
  }
  return line;
}

/** Where an arrow key leads: up to the parent, down to the first child, left and right among siblings. */
export function stepFrom<Card extends Planted>(
  standings: readonly Standing<Card>[],
  id: string,
  key: string,
): string | null {
  const here = standings.find(({ card }) => card.id === id);
  if (!here) return null;
  const siblingAt = (position: number) =>
    standings.find((each) => each.parentId === here.parentId && each.position === position);
  switch (key) {
    case "ArrowUp":
      return here.parentId;
    case "ArrowDown":
      return standings.find(({ parentId }) => parentId === id)?.card.id ?? null;
    case "ArrowLeft":
      return siblingAt(here.position - 1)?.card.id ?? null;
    case "ArrowRight":
      return siblingAt(here.position + 1)?.card.id ?? null;
    case "Home":
      return standings[0]?.card.id ?? null;
    default:
      return null;
  }
}
