import * as generated from "../generated/graphql";
import type { ResourceDocuments } from "../providers/documents";

/** Per resource its documents; all else about reading and writing is `queryFor`. */
export const documents: Record<string, ResourceDocuments> = {
  orgUnits: {
    list: generated.OrgUnitListDocument,
    names: generated.OrgUnitNamesDocument,
    many: generated.OrgUnitNodesDocument,
    detail: generated.OrgUnitDetailDocument,
    create: generated.CreateOrgUnitDocument,
    update: generated.UpdateOrgUnitDocument,
    retire: generated.RetireOrgUnitDocument,
  },
  people: {
    list: generated.PersonListDocument,
    names: generated.PersonNamesDocument,
    many: generated.PersonNodesDocument,
    detail: generated.PersonDetailDocument,
    create: generated.CreatePersonDocument,
    update: generated.UpdatePersonDocument,
    retire: generated.RetirePersonDocument,
  },
  posts: {
    list: generated.PostListDocument,
    names: generated.PostNamesDocument,
    many: generated.PostNodesDocument,
    detail: generated.PostDetailDocument,
    create: generated.CreatePostDocument,
    update: generated.UpdatePostDocument,
    retire: generated.RetirePostDocument,
  },
  plans: {
    list: generated.PlanListDocument,
    names: generated.PlanNamesDocument,
    many: generated.PlanNodesDocument,
    detail: generated.PlanDetailDocument,
    create: generated.CreatePlanDocument,
    update: generated.UpdatePlanDocument,
    retire: generated.RetirePlanDocument,
  },
  groups: {
    list: generated.GroupListDocument,
    names: generated.GroupNamesDocument,
    many: generated.GroupNodesDocument,
    detail: generated.GroupDetailDocument,
    create: generated.CreateGroupDocument,
    update: generated.UpdateGroupDocument,
    retire: generated.RetireGroupDocument,
  },
  duties: {
    list: generated.DutyListDocument,
    names: generated.DutyNamesDocument,
    many: generated.DutyNodesDocument,
    detail: generated.DutyDetailDocument,
    create: generated.CreateDutyDocument,
    update: generated.UpdateDutyDocument,
    retire: generated.RetireDutyDocument,
  },
  tasks: {
    list: generated.TaskListDocument,
    names: generated.TaskNamesDocument,
    many: generated.TaskNodesDocument,
    detail: generated.TaskDetailDocument,
    create: generated.CreateTaskDocument,
    update: generated.UpdateTaskDocument,
    retire: generated.RetireTaskDocument,
  },
};
