import type { TranslationMessages } from "react-admin";
import { forbidden } from "./zh/actions";
import { assigning } from "./zh/assigning";
import { charts } from "./zh/charts";
import { domain } from "./zh/domain";
import { evidence } from "./zh/evidence";
import { explorer } from "./zh/explorer";
import { keeping } from "./zh/keeping";
import { listing } from "./zh/listing";
import { matrix } from "./zh/matrix";
import { mine } from "./zh/mine";
import { pages } from "./zh/pages";
import { reactAdmin } from "./zh/react-admin";
import { resources } from "./zh/resources";
import { rights } from "./zh/rights";
import { tasks } from "./zh/tasks";
import { time } from "./zh/time";
import { transfer } from "./zh/transfer";
import { writing } from "./zh/writing";

/** Every visible word in Simplified Chinese, the default. */
export const zh: TranslationMessages = {
  ra: reactAdmin,
  resources,
  domain,
  pages,
  tasks,
  assigning,
  charts,
  evidence,
  forbidden,
  explorer,
  keeping,
  listing,
  matrix,
  mine,
  rights,
  time,
  transfer,
  ...writing,
};
