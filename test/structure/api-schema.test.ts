import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  printType,
} from "graphql";
import { expect, test } from "vitest";
import { SETTING_NAMES } from "../../packages/server/src/env.ts";
import { printedSchema } from "../../packages/server/src/graphql/printed-schema.ts";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { ROOT } from "./source-files.ts";

const CONTRACT = join(ROOT, "../shared/contract.graphql");
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));

test("every type, field, argument, input field and enum value says what it promises", () => {
  const silent = types
    .filter(({ name }) => !["String", "Int", "Float", "Boolean", "ID"].includes(name))
    .flatMap(silentParts);
  expect(silent).toEqual([]);
});

test("the committed schema is the one that the server serves", () => {
  const committed = readFileSync(join(ROOT, "packages/server/schema.graphql"), "utf8");
  expect(committed.trim()).toBe(printedSchema(schema).trim());
});

test("every mutation takes one input and answers a union with all refusals", () => {
  const refusals = ["ConflictError", "ForbiddenError", "NotFoundError", "RuleError", "ValidationError"];
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    expect(
      field.args.map(({ name }) => name),
      field.name,
    ).toEqual(["input"]);
    const result = schema.getType(field.type.toString().replace("!", ""));
    const members = isUnionType(result) ? result.getTypes().map(({ name }) => name) : [];
    expect(members, field.name).toEqual(expect.arrayContaining(refusals));
  }
});

test("every setting stands in both READMEs", () => {
  for (const readme of ["README.md", "README.zh-CN.md"]) {
    const text = readFileSync(join(ROOT, readme), "utf8");
    expect(
      SETTING_NAMES.filter((name) => !text.includes(`\`${name}\``)),
      readme,
    ).toEqual([]);
  }
});

if (!existsSync(CONTRACT))
  console.log("SKIPPED: holding the schema against its contract, which is not on this machine.");
test.skipIf(!existsSync(CONTRACT))(
  "the schema keeps every type and field of its contract (needs the contract)",
  () => {
    expect(missing(buildContract(), schema)).toEqual([]);
  },
);

/** The contract leaves types open that the schema defines; they are taken from the schema. */
function buildContract(): GraphQLSchema {
  const sdl = readFileSync(CONTRACT, "utf8");
  const known = new Set(
    [...sdl.matchAll(/^(?:type|enum|input|interface|union|scalar) (\w+)/gm)].map(([, name]) => name),
  );
  const open = types.filter(
    ({ name }) => !known.has(name) && !["String", "Int", "Float", "Boolean", "ID"].includes(name),
  );
  return buildSchema([sdl, ...open.map((type) => printType(type))].join("\n\n"), {
    assumeValidSDL: true,
    assumeValid: true,
  });
}

function missing(contract: GraphQLSchema, actual: GraphQLSchema): string[] {
  const text = readFileSync(CONTRACT, "utf8");
  const promised = Object.values(contract.getTypeMap()).filter(({ name }) =>
    new RegExp(`^(type|enum|interface|union) ${name}\\b`, "m").test(text),
  );
  expect(promised.length).toBeGreaterThan(20);
  return promised.flatMap((type) => {
    const own = actual.getType(type.name);
    if (own === undefined) return [type.name];
    if (isEnumType(type)) {
      const values = isEnumType(own) ? own.getValues().map(({ name }) => name) : [];
      return type.getValues().flatMap(({ name }) => (values.includes(name) ? [] : [`${type.name}.${name}`]));
    }
    if (isUnionType(type)) {
      const members = isUnionType(own) ? own.getTypes().map(({ name }) => name) : [];
      return type
        .getTypes()
        .flatMap(({ name }) => (members.includes(name) ? [] : [`${type.name} | ${name}`]));
    }
    return hasFields(type) && hasFields(own) ? missingFields(type, own) : [];
  });
}

function missingFields(promised: WithFields, own: WithFields): string[] {
  const fields = own.getFields();
  return Object.values(promised.getFields()).flatMap((field) => {
    const actual = fields[field.name];
    const path = `${promised.name}.${field.name}`;
    if (actual === undefined) return [path];
    const types =
      actual.type.toString() === field.type.toString()
        ? []
        : [`${path}: ${actual.type}, promised ${field.type}`];
    const names = actual.args.map(({ name }) => name);
    return [
      ...types,
      ...field.args.filter(({ name }) => !names.includes(name)).map(({ name }) => `${path}(${name})`),
    ];
  });
}

interface WithFields {
  name: string;
  getFields(): Record<string, GraphQLField<unknown, unknown>>;
}

function hasFields(type: GraphQLNamedType): type is GraphQLNamedType & WithFields {
  return isObjectType(type) || isInterfaceType(type);
}

function silentParts(type: GraphQLNamedType): string[] {
  const silent = (path: string, part: { description?: string | null | undefined }) =>
    part.description ? [] : [path];
  if (isEnumType(type))
    return [
      ...silent(type.name, type),
      ...type.getValues().flatMap((value) => silent(`${type.name}.${value.name}`, value)),
    ];
  if (isInputObjectType(type)) {
    return [
      ...silent(type.name, type),
      ...Object.values(type.getFields()).flatMap((field) => silent(`${type.name}.${field.name}`, field)),
    ];
  }
  if (!hasFields(type)) return silent(type.name, type);
  return [
    ...silent(type.name, type),
    ...Object.values(type.getFields()).flatMap((field) => [
      ...silent(`${type.name}.${field.name}`, field),
      ...field.args.flatMap((arg) => silent(`${type.name}.${field.name}(${arg.name})`, arg)),
    ]),
  ];
}
