import { DirectiveLocation, GraphQLBoolean, GraphQLDirective, GraphQLNonNull, GraphQLSchema } from "graphql";

/** The mark of fields that carry personal data, in their `extensions`. */
export type PersonalMark = { personal: { masked: boolean } };

/** A field that shows as much as everybody may see. */
export const MASKED: PersonalMark = { personal: { masked: true } };

/** A field that shows all of it, to who may see it and has said why. */
export const REVEALED: PersonalMark = { personal: { masked: false } };

/** A field of an input, by which personal data come in. */
export const TAKEN_IN: PersonalMark = { personal: { masked: false } };

/** The mark of a field; undefined: it carries no personal data. */
export function personalMarkOf({
  extensions,
}: {
  extensions?: unknown;
}): PersonalMark["personal"] | undefined {
  return (extensions as Partial<PersonalMark> | undefined)?.personal;
}

/** A schema that knows `@personal`, so that clients can read in it which fields carry personal data. */
export function withPersonal(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const directive = new GraphQLDirective({
    name: "personal",
    description:
      "The field carries personal data (PIPL, art. 4 and 28): `masked`, what everybody may see of it; else all of it.",
    locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.INPUT_FIELD_DEFINITION],
    args: {
      masked: { type: new GraphQLNonNull(GraphQLBoolean), description: "Whether it is shown masked." },
    },
  });
  return new GraphQLSchema({ ...config, directives: [...config.directives, directive] });
}
