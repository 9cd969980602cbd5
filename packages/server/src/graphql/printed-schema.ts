import {
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  printSchema,
} from "graphql";
import { personalMarkOf } from "./personal.ts";

/** The schema as clients and reviewers read it: sorted, and with `@personal` at the fields that it marks. */
export function printedSchema(schema: GraphQLSchema): string {
  const text = printSchema(lexicographicSortSchema(schema));
  let printed = "";
  let at = 0;
  for (const { end, masked } of marksIn(schema, text)) {
    printed += `${text.slice(at, end)} @personal(masked: ${masked})`;
    at = end;
  }
  return `${printed}${text.slice(at)}\n`;
}

/** Where in the text a marked field ends, in order. */
function marksIn(schema: GraphQLSchema, text: string): { end: number; masked: boolean }[] {
  return parse(text).definitions.flatMap((definition) => {
    if (!("fields" in definition) || !("name" in definition)) return [];
    return (definition.fields ?? []).flatMap(({ name, loc }) => {
      const mark = markOf(schema, definition.name?.value ?? "", name.value);
      return mark === undefined || loc === undefined ? [] : [{ end: loc.end, masked: mark.masked }];
    });
  });
}

function markOf(schema: GraphQLSchema, typeName: string, fieldName: string) {
  const type = schema.getType(typeName);
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  const field = hasFields ? type.getFields()[fieldName] : undefined;
  return field === undefined ? undefined : personalMarkOf(field);
}
