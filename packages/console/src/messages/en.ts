import english from "ra-language-english";
import type { TranslationMessages } from "react-admin";
import { forbidden } from "./en/actions";
import { assigning } from "./en/assigning";
import { charts } from "./en/charts";
import { domain } from "./en/domain";
import { evidence } from "./en/evidence";
import { explorer } from "./en/explorer";
import { keeping } from "./en/keeping";
import { listing } from "./en/listing";
import { matrix } from "./en/matrix";
import { mine } from "./en/mine";
import { pages } from "./en/pages";
import { resources } from "./en/resources";
import { rights } from "./en/rights";
import { tasks } from "./en/tasks";
import { time } from "./en/time";
import { transfer } from "./en/transfer";
import { writing } from "./en/writing";

/** Every visible word in English. */
export const en: TranslationMessages = {
  ...english,
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
