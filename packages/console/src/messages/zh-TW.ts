import type { TranslationMessages } from "react-admin";
import { domain } from "./zh-TW/domain";
import { pages } from "./zh-TW/pages";
import { reactAdmin } from "./zh-TW/react-admin";
import { resources } from "./zh-TW/resources";
import { tasks } from "./zh-TW/tasks";
import { writing } from "./zh-TW/writing";

/** Every visible word in Traditional Chinese. */
export const zhTW: TranslationMessages = { ra: reactAdmin, resources, domain, pages, tasks, ...writing };
