import type { FieldCells } from "./field-cells.ts";

export const ACCOUNT_FIELDS: Readonly<Record<string, FieldCells>> = {
  ChangeEvent: {
    named:
      "number at actorKind actorName action subject nodeIds before after requestId onBehalfOf hash undoes undoneBy canUndo undoObstacle undoneTogether fields subjectNode",
  },
  Account: {
    named:
      "id username name person createdAt closedAt hasPassword hasTwoFactor signsInElsewhere grants sessions apiKeys lastSeenAt",
  },
  RoleGrant: { named: "id role unit plan grantedAt" },
  Session: { named: "id startedAt lastSeenAt expiresAt address userAgent isCurrent" },
  ApiKey: { named: "id account name start scopes createdAt expiresAt lastUsedAt isRevoked" },
  // Who asks is told all about the own account.
  Viewer: {
    named: "id name roles grants actions isKey hasTwoFactor sessions apiKeys person timeZone",
  },
};
