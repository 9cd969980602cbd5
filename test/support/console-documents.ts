import { globSync, readFileSync } from "node:fs";
import { type DefinitionNode, Kind, parse, print, visit } from "graphql";

const CONSOLE = new URL("../../packages/console/", import.meta.url).pathname;

/** Every operation of the console as it is sent, by its name: with the fragments that it uses. */
export function consoleDocuments(): Map<string, string> {
  const files = globSync("src/**/*.graphql", { cwd: CONSOLE });
  const definitions = files.flatMap((file) => parse(readFileSync(`${CONSOLE}${file}`, "utf8")).definitions);
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return new Map(
    operations.map((operation) => [
      nameOf(operation),
      withFragments(operation, definitions).map(print).join("\n"),
    ]),
  );
}

function withFragments(definition: DefinitionNode, all: readonly DefinitionNode[]): DefinitionNode[] {
  const found = [definition];
  for (const each of found) {
    for (const name of spreadsOf(each)) {
      const fragment = all.find((other) => other.kind === Kind.FRAGMENT_DEFINITION && nameOf(other) === name);
      if (fragment === undefined) throw new Error(`No fragment ${name}.`);
      if (!found.includes(fragment)) found.push(fragment);
    }
  }
  return found;
}

function spreadsOf(definition: DefinitionNode): string[] {
  const names: string[] = [];
  visit(definition, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
}

function nameOf(definition: DefinitionNode): string {
  return "name" in definition ? (definition.name?.value ?? "") : "";
}
