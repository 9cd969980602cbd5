import type {
  ConflictError,
  DomainError,
  FieldFault,
  ForbiddenError,
  NotFoundError,
  RuleError,
  ValidationError,
} from "../errors.ts";
import { builder } from "./builder.ts";

/** A refusal as the resolvers hand it on: the thrown error under its type's name. */
interface Refused<E extends DomainError> {
  error: E;
}

const RefusalInterface = builder.interfaceRef<Refused<DomainError>>("Refusal").implement({
  description: "Why a write was refused. Nothing was changed.",
  fields: (t) => ({
    message: t.string({
      description: "For people, in English; clients translate by the type and its codes.",
      resolve: ({ error }) => error.message,
    }),
  }),
});

const FieldFaultRef = builder.objectRef<FieldFault>("FieldFault").implement({
  description: "One thing wrong with the input.",
  fields: (t) => ({
    path: t.exposeStringList("path", { description: "Where in the input, from the outside in." }),
    code: t.exposeString("code", {
      description: "What is wrong, as a stable code such as REQUIRED or TOO_LONG.",
    }),
    message: t.exposeString("message", { description: "What is wrong, for people." }),
  }),
});

const ValidationErrorRef = builder.objectRef<Refused<ValidationError>>("ValidationError").implement({
  description: "The input does not say what it must.",
  interfaces: [RefusalInterface],
  fields: (t) => ({
    faults: t.field({
      type: [FieldFaultRef],
      description: "Every fault, each with its path.",
      resolve: ({ error }) => error.faults,
    }),
  }),
});

const NotFoundErrorRef = builder.objectRef<Refused<NotFoundError>>("NotFoundError").implement({
  description: "A node named in the input is not there.",
  interfaces: [RefusalInterface],
  fields: (t) => ({
    path: t.stringList({
      description: "Which part of the input names it.",
      resolve: ({ error }) => error.path,
    }),
    nodeId: t.id({ description: "The id that leads nowhere.", resolve: ({ error }) => error.nodeId }),
  }),
});

const ForbiddenErrorRef = builder.objectRef<Refused<ForbiddenError>>("ForbiddenError").implement({
  description: "The viewer may not do this.",
  interfaces: [RefusalInterface],
  fields: (t) => ({
    action: t.string({ description: "What was asked for.", resolve: ({ error }) => error.action }),
  }),
});

const ConflictErrorRef = builder.objectRef<Refused<ConflictError>>("ConflictError").implement({
  description: "Somebody else was first, or an idempotency key was used for another write.",
  interfaces: [RefusalInterface],
  fields: (t) => ({
    currentVersion: t.int({
      nullable: true,
      description: "The node's version now, where that is what differs.",
      resolve: ({ error }) => error.currentVersion,
    }),
  }),
});

const RuleErrorRef = builder.objectRef<Refused<RuleError>>("RuleError").implement({
  description: "A rule of the domain forbids it.",
  interfaces: [RefusalInterface],
  fields: (t) => ({
    code: t.string({
      description: "Which rule, as a stable code such as UNIT_LOOP.",
      resolve: ({ error }) => error.code,
    }),
    path: t.stringList({
      description: "Which part of the input, where one is at fault.",
      resolve: ({ error }) => error.path,
    }),
  }),
});

/** The refusals that every mutation may answer. */
export const REFUSALS = [
  ValidationErrorRef,
  NotFoundErrorRef,
  ForbiddenErrorRef,
  ConflictErrorRef,
  RuleErrorRef,
];
