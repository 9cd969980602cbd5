import type { TranslationMessages } from "react-admin";
import { forbidden } from "./zh-TW/actions";
import { assigning } from "./zh-TW/assigning";
import { charts } from "./zh-TW/charts";
import { domain } from "./zh-TW/domain";
import { evidence } from "./zh-TW/evidence";
import { explorer } from "./zh-TW/explorer";
import { keeping } from "./zh-TW/keeping";
import { listing } from "./zh-TW/listing";
import { matrix } from "./zh-TW/matrix";
import { mine } from "./zh-TW/mine";
import { pages } from "./zh-TW/pages";
import { reactAdmin } from "./zh-TW/react-admin";
import { resources } from "./zh-TW/resources";
import { rights } from "./zh-TW/rights";
import { tasks } from "./zh-TW/tasks";
import { time } from "./zh-TW/time";
import { transfer } from "./zh-TW/transfer";
import { writing } from "./zh-TW/writing";

/** Every visible word in Traditional Chinese. */
export const zhTW: TranslationMessages = {
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
