import type { ChartCard } from "./card";

/** A card that was looked for, by its own name or by that of somebody on it. */
export interface Found {
  key: string;
  cardId: string;
  name: string;
  /** Where the person stands; nothing where the card itself was found. */
  as: string | null;
}

/** Everything that can be found in a chart: its cards, then the people on them. */
export function findable(cards: readonly ChartCard[]): Found[] {
  return [
    ...cards.map(({ id, title }) => ({ key: id, cardId: id, name: title, as: null })),
    ...cards.flatMap(({ id, title, people }) =>
      people.map((person, index) => ({
        key: `${id} ${index} ${person.id}`,
        cardId: id,
        name: person.name,
        as: `${title} · ${person.as}`,
      })),
    ),
  ];
}

/** Those whose name holds what was typed, first the ones that begin with it; spaces, width and case do not count. */
export function find(all: readonly Found[], typed: string, most: number): Found[] {
  const wanted = folded(typed);
  if (wanted === "") return [];
  const hits = all.filter(({ name }) => folded(name).includes(wanted));
  const begins = hits.filter(({ name }) => folded(name).startsWith(wanted));
  return [...begins, ...hits.filter((hit) => !begins.includes(hit))].slice(0, most);
}

function folded(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "").toLowerCase();
}
