import english from "ra-language-english";
import type { TranslationMessages } from "react-admin";
import { domain } from "./en/domain";
import { pages } from "./en/pages";
import { resources } from "./en/resources";
import { tasks } from "./en/tasks";
import { writing } from "./en/writing";

/** Every visible word in English. */
export const en: TranslationMessages = { ...english, resources, domain, pages, tasks, ...writing };
