import { parsed } from "./client";

/** A document of the console, whatever it asks and answers. */
export interface Document {
  toString(): string;
}

/** The queries or mutations that a document asks for, by their names in the API; they are what rights are given for. */
export function actionsOf(document: Document): readonly string[] {
  const known = actions.get(document);
  if (known) return known;
  const asked = rootFieldsOf(document);
  actions.set(document, asked);
  return asked;
}

// Documents are constants, and a list may ask for the rights to each of them at every line.
const actions = new WeakMap<Document, readonly string[]>();

function rootFieldsOf(document: Document): string[] {
  return parsed(document).definitions.flatMap((definition) =>
    definition.kind === "OperationDefinition"
      ? definition.selectionSet.selections.flatMap((field) =>
          field.kind === "Field" ? [field.name.value] : [],
        )
      : [],
  );
}
