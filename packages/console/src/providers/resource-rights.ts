import { documents } from "../resources/documents";
import type { ResourceDocuments } from "./documents";
import { mayAsk, type Rights } from "./rights";

/** By which document react-admin does what it asks the right for. */
const DOCUMENT_OF: Readonly<Record<string, keyof ResourceDocuments>> = {
  list: "list",
  export: "list",
  show: "detail",
  create: "create",
  edit: "update",
  delete: "retire",
};

/** Whether the viewer may do in a resource what react-admin asks for; what no document does nobody may. */
export function mayInResource(rights: Rights, resource: string, action: string): boolean {
  const known = documents[resource];
  const kind = DOCUMENT_OF[action];
  const document = kind && known?.[kind];
  return document !== undefined && mayAsk(rights, document);
}
