import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { FieldFault } from "../../errors.ts";
import { FORM_SHAPE, FORM_WORDS, SAYS_SOMETHING } from "./form-shape.ts";

// Only what stands in the values themselves counts as given, whatever a field is called.
const ajv = new Ajv2020({ allErrors: true, ownProperties: true, discriminator: true, allowUnionTypes: true });
ajv.addVocabulary(FORM_WORDS);
formats.default(ajv, ["date"]);

/** Whether something is the schema of a form. */
export const isOfFormShape: ValidateFunction = ajv.compile(FORM_SHAPE);

const MOST_KEPT = 200;
const kept = new Map<string, ValidateFunction>();

/** What looks at the values of a form; those of the forms that were filled in last are kept. */
export function validatorOf(schema: object): ValidateFunction {
  const key = JSON.stringify(schema);
  const validate = kept.get(key) ?? ajv.compile(schema);
  ajv.removeSchema(schema);
  kept.delete(key);
  kept.set(key, validate);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return validate;
}

/** What a validator has found, each by its path below `root`, with a stable code. */
export function faultsFrom(errors: readonly ErrorObject[], root: string): FieldFault[] {
  const faults = errors
    // They only say that another one was found below.
    .filter(({ keyword }) => keyword !== "oneOf")
    .map((error) => ({
      path: pathOf(error, root),
      code: codeOf(error),
      message: `${error.message ?? "is not valid"}.`,
    }));
  return [...new Map(faults.toReversed().map((fault) => [fault.path.join("/"), fault])).values()].reverse();
}

function pathOf({ instancePath, params }: ErrorObject, root: string): string[] {
  const steps = instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const at: unknown = params.missingProperty ?? params.additionalProperty ?? params.propertyName;
  return [root, ...steps, ...(typeof at === "string" ? [at] : [])];
}

const CODES: Readonly<Record<string, string>> = {
  required: "REQUIRED",
  enum: "NOT_A_CHOICE",
  format: "NOT_A_DATE",
  pattern: "INVALID_ID",
  minimum: "OUT_OF_RANGE",
  maximum: "OUT_OF_RANGE",
  maxLength: "TOO_LONG",
  maxItems: "TOO_MANY",
  maxProperties: "TOO_MANY",
  minProperties: "REQUIRED",
  additionalProperties: "UNKNOWN_FIELD",
};

function codeOf({ keyword, params }: ErrorObject): string {
  if (params.pattern === SAYS_SOMETHING) return "REQUIRED";
  if (keyword !== "type") return CODES[keyword] ?? "INVALID";
  return params.type === "number" || params.type === "integer" ? "NOT_A_NUMBER" : "WRONG_TYPE";
}
