import type { TranslationMessages } from "react-admin";
import { domain } from "./zh-TW/domain";
import { pages } from "./zh-TW/pages";
import { reactAdmin } from "./zh-TW/react-admin";
import { resources } from "./zh-TW/resources";

/** Every visible word in Traditional Chinese. */
export const zhTW: TranslationMessages = { ra: reactAdmin, resources, domain, pages };
