import {
  type ExplorerAnswerFragment,
  GroupDutiesDocument,
  type GroupDutyFragment,
  PersonAnswersDocument,
  PostAnswersDocument,
  UnitAnswersDocument,
} from "../../generated/graphql";
import { ask } from "../../providers/client";
import { NO_PAGE, PAGE, type Page, type Pages, usePages } from "./use-pages";

/** What a person, unit or post answers for at an instant. */
export function useAnswers(
  id: string,
  inForce: string | null,
  isWhole: boolean,
  isWanted = true,
): Pages<ExplorerAnswerFragment> {
  return usePages(
    ["answers", id, inForce],
    async (after): Promise<Page<ExplorerAnswerFragment>> => {
      const { node } = await ask(documentFor(id), { id, inForce, after, first: PAGE });
      return node?.answersFor ?? NO_PAGE;
    },
    { isWhole, isWanted },
  );
}

/** The duties of a group at an instant. */
export function useGroupDuties(
  id: string,
  inForce: string | null,
  isWhole: boolean,
  isWanted = true,
): Pages<GroupDutyFragment> {
  return usePages(
    ["group duties", id, inForce],
    async (after): Promise<Page<GroupDutyFragment>> => {
      const { node } = await ask(GroupDutiesDocument, { id, inForce, after, first: PAGE });
      return node?.duties ?? NO_PAGE;
    },
    { isWhole, isWanted },
  );
}

function documentFor(id: string) {
  if (id.startsWith("OrgUnit:")) return UnitAnswersDocument;
  return id.startsWith("Post:") ? PostAnswersDocument : PersonAnswersDocument;
}
