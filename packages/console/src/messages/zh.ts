import type { TranslationMessages } from "react-admin";
import { domain } from "./zh/domain";
import { pages } from "./zh/pages";
import { reactAdmin } from "./zh/react-admin";
import { resources } from "./zh/resources";
import { tasks } from "./zh/tasks";
import { writing } from "./zh/writing";

/** Every visible word in Simplified Chinese, the default. */
export const zh: TranslationMessages = { ra: reactAdmin, resources, domain, pages, tasks, ...writing };
