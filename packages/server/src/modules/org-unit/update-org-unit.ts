import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { OrgUnit, OrgUnitKind } from "../../generated/prisma/client.ts";
import { emptied, given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { type Typed, typed } from "../../typed.ts";

export interface UpdateOrgUnitInput {
  id: string;
  expectedVersion: number;
  name?: string | null | undefined;
  kind?: OrgUnitKind | null | undefined;
  aliases?: string[] | null | undefined;
  code?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Changes what a unit is called and what kind it is; where it stands is a placement. @throws DomainError */
export function updateOrgUnit(context: WriteContext, input: UpdateOrgUnitInput): Promise<OrgUnit & Typed> {
  return write(context, "updateOrgUnit", input, async ({ tx, log }) => {
    checkTexts(input, {
      name: { kind: "name", required: true },
      aliases: { kind: "name" },
      code: { kind: "code" },
    });
    const before = await requireVersion(tx, "OrgUnit", input);
    const { name, kind, aliases, code } = input;
    const next = {
      ...before,
      ...given({ name: name?.trim(), kind, aliases, code }),
      ...emptied(input, ["code"]),
    };
    const keys = nameKeys(next.name, next.aliases, "other");
    const after = await updateNode(tx, "OrgUnit", before, { ...next, ...keys });
    log(nodeEvent("OrgUnit", before, after));
    return typed("OrgUnit", after);
  });
}
