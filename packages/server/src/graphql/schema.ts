import "../modules/org-unit/schema.ts";
import "../modules/org-unit/relations.ts";
import "../modules/person/schema.ts";
import "../modules/post/schema.ts";
import "../modules/party/schema.ts";
import "../modules/plan/schema.ts";
import "../modules/group/schema.ts";
import "../modules/duty/schema.ts";
import "../modules/assignment/schema.ts";
import "../modules/delegation/schema.ts";
import "../modules/task/schema.ts";
import "../modules/task/parts-schema.ts";
import "../modules/task/counts-schema.ts";
import "../modules/duty-result/schema.ts";
import "../modules/chain/schema.ts";
import "../modules/plan-import/schema.ts";
import "../modules/change-event/schema.ts";
import "../modules/search/schema.ts";
import "../modules/viewer/schema.ts";
import { withAsOf } from "./as-of.ts";
import { builder } from "./builder.ts";

/** The whole schema: importing a module adds its types, queries and mutations. */
export const schema = withAsOf(builder.toSchema());
