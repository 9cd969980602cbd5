import * as generated from "../generated/graphql";
import type { ResourceDocuments } from "../providers/documents";

/** Per resource its documents; all else about reading is `queryFor`. */
export const documents: Record<string, ResourceDocuments> = {
  orgUnits: {
    list: generated.OrgUnitListDocument,
    many: generated.OrgUnitNodesDocument,
    detail: generated.OrgUnitDetailDocument,
  },
  people: {
    list: generated.PersonListDocument,
    many: generated.PersonNodesDocument,
    detail: generated.PersonDetailDocument,
  },
  posts: {
    list: generated.PostListDocument,
    many: generated.PostNodesDocument,
    detail: generated.PostDetailDocument,
  },
  plans: {
    list: generated.PlanListDocument,
    many: generated.PlanNodesDocument,
    detail: generated.PlanDetailDocument,
  },
  groups: {
    list: generated.GroupListDocument,
    many: generated.GroupNodesDocument,
    detail: generated.GroupDetailDocument,
  },
  duties: {
    list: generated.DutyListDocument,
    many: generated.DutyNodesDocument,
    detail: generated.DutyDetailDocument,
  },
};
