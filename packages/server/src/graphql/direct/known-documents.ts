import type { GraphQLSchema } from "graphql";
import { type PreparedDocument, prepareDocument } from "./prepared.ts";

/** How many documents are remembered, and how many characters of them. */
const MOST = { documents: 1_000, characters: 4_000_000 };

/**
 * Documents by their text, those asked last: read once, also where all that was found is that they are refused. What
 * has not been asked for the longest time is forgotten first.
 */
export function createKnownDocuments(schema: GraphQLSchema): (text: string) => PreparedDocument | null {
  const known = new Map<string, PreparedDocument | null>();
  let characters = 0;
  let lastText = "";
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) {
      // What was asked last is last in the map; asked twice in a row it is there already.
      if (lastText !== text) {
        known.delete(text);
        known.set(text, found);
        lastText = text;
      }
      return found;
    }
    const prepared = prepareDocument(schema, text);
    known.set(text, prepared);
    lastText = text;
    characters += text.length;
    for (const [oldest] of known) {
      if (known.size <= MOST.documents && characters <= MOST.characters) break;
      known.delete(oldest);
      characters -= oldest.length;
    }
    return prepared;
  };
}
