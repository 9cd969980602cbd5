import { mayRecord, mayReveal, type PersonalFacts, readPersonalFacts } from "../../access/personal-rights.ts";
import type { Context } from "../../context.ts";
import { PersonalDetailKind } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { link } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { MASKED, REVEALED } from "../../graphql/personal.ts";
import { PersonRef } from "../../graphql/refs.ts";
import { UnreadableError } from "../../vault/seal.ts";
import { erasePersonalData } from "./erase-personal-data.ts";
import {
  ErasePersonalDataInput,
  PersonalDetailKindEnum,
  RecordPersonalDetailInput,
  RemovePersonalDetailInput,
  RevealPersonalDetailsInput,
} from "./inputs.ts";
import { openMask, readDetails, readErasures, type SealedDetail } from "./reads.ts";
import { recordPersonalDetail } from "./record-personal-detail.ts";
import { removePersonalDetail } from "./remove-personal-detail.ts";
import { type RevealedDetail, type RevealOutcome, revealPersonalDetails } from "./reveal-personal-details.ts";

const KINDS = Object.values(PersonalDetailKind);

const PersonalDetailRef = builder.objectRef<SealedDetail>("PersonalDetail").implement({
  description: "What is kept of somebody beside the office, as much of it as everybody may see.",
  fields: (t) => ({
    kind: t.field({ type: PersonalDetailKindEnum, description: "Which kind.", resolve: ({ kind }) => kind }),
    masked: t.string({
      description: "The first and last characters, the others as `*`; of health only `***`.",
      extensions: MASKED,
      resolve: (detail, _args, { vault }) => maskOf(() => openMask(vault, detail)),
    }),
    recordedAt: t.expose("recordedAt", { type: "DateTime", description: "When it was recorded." }),
    mayReveal: t.boolean({
      description: "Whether the viewer may see all of it by `revealPersonalDetails`.",
      resolve: async ({ personId }, _args, context) => isForViewer(context, await factsOf(context, personId)),
    }),
  }),
});

builder.objectFields(PersonRef, (t) => ({
  personalDetails: t.field({
    type: [PersonalDetailRef],
    description:
      "What is kept of the person beside the office, masked; as it is now, whatever the query's moment.",
    resolve: ({ id }, _args, { db, load }) =>
      load
        .batch<string, SealedDetail[]>("personalDetails", async (ids) => {
          const known = await readDetails(db, ids);
          return ids.map((key) => known.get(key) ?? []);
        })
        .load(id),
  }),
  personalDetailsToRecord: t.field({
    type: [PersonalDetailKindEnum],
    description: "The kinds that the viewer may record and remove.",
    resolve: async ({ id, retiredAt }, _args, context) => {
      const facts = await factsOf(context, id);
      return retiredAt === null ? KINDS.filter((kind) => isForKeeper(context, kind, facts)) : [];
    },
  }),
  personalDataErasedAt: t.field({
    type: "DateTime",
    nullable: true,
    description:
      "When the person's details were last erased; null: never, or they went over to the person who is kept.",
    resolve: ({ id, mergedIntoId }, _args, { db, load }) => {
      if (mergedIntoId !== null) return null;
      return load
        .batch<string, Date | null>("personalDataErasedAt", async (ids) => {
          const known = await readErasures(db, ids);
          return ids.map((key) => known.get(key) ?? null);
        })
        .load(id);
    },
  }),
}));

const RevealedDetailRef = builder.objectRef<RevealedDetail>("RevealedDetail").implement({
  description: "A personal detail in full.",
  fields: (t) => ({
    person: t.field(link(PersonRef, "Person", "personId", "Whose.")),
    kind: t.field({ type: PersonalDetailKindEnum, description: "Which kind.", resolve: ({ kind }) => kind }),
    value: t.exposeString("value", { description: "What it is.", extensions: REVEALED }),
  }),
});

const RevealSuccess = builder.objectRef<RevealOutcome>("RevealPersonalDetailsSuccess").implement({
  description: "What was asked for, by person and kind; what is not recorded is not there.",
  fields: (t) => ({
    details: t.field({
      type: [RevealedDetailRef],
      description: "The details.",
      resolve: ({ details }) => details,
    }),
  }),
});

mutationField({
  name: "recordPersonalDetail",
  description:
    "Records a personal detail in place of the one of its kind: administrators, editors within their unit, and everybody the own phone. DETAILS_UNREADABLE where another secret sealed the others.",
  input: RecordPersonalDetailInput,
  result: resultUnion("RecordPersonalDetailResult", [PersonRef]),
  run: recordPersonalDetail,
});

mutationField({
  name: "removePersonalDetail",
  description: "Takes a personal detail away, by who may record it.",
  input: RemovePersonalDetailInput,
  result: resultUnion("RemovePersonalDetailResult", [PersonRef]),
  run: removePersonalDetail,
});

mutationField({
  name: "revealPersonalDetails",
  description:
    "Shows personal details in full to who has need of them and says why: administrators, editors within their unit, leaders of people below, everybody for themselves, keys with PERSONAL_READ. Each person's history tells of it, without what was shown.",
  input: RevealPersonalDetailsInput,
  result: resultUnion("RevealPersonalDetailsResult", [RevealSuccess]),
  run: revealPersonalDetails,
});

mutationField({
  name: "erasePersonalData",
  description:
    "Destroys the key of a person's details (PIPL, art. 47): nobody reads them again, here or in the change log. The person, their posts and the log stay.",
  input: ErasePersonalDataInput,
  result: resultUnion("ErasePersonalDataResult", [PersonRef]),
  run: erasePersonalData,
});

/** A page is shown also where the secret is another one; that it is, revealing says. */
function maskOf(open: () => string): string {
  try {
    return open();
  } catch (error) {
    if (error instanceof UnreadableError) return "***";
    throw error;
  }
}

function isForViewer({ viewer }: Context, facts: PersonalFacts): boolean {
  return viewer !== null && mayReveal(viewer, facts);
}

function isForKeeper({ viewer }: Context, kind: PersonalDetailKind, facts: PersonalFacts): boolean {
  return viewer !== null && mayRecord(viewer, kind, facts);
}

function factsOf({ db, viewer, clock, load }: Context, personId: string): Promise<PersonalFacts> {
  return load
    .batch<string, PersonalFacts>("personalFacts", async (ids) => {
      if (viewer === null) throw new Error("The door lets nobody in who is not signed in.");
      const known = await readPersonalFacts(db, viewer, ids, clock.now());
      return ids.map((id) => known.get(id) ?? new Error(`No facts on ${id}.`)) as PersonalFacts[];
    })
    .load(personId);
}
