import type { ResourceProps } from "react-admin";
import { dutyLine } from "../../components/DutyName";
import type { DutyRowFragment } from "../../generated/graphql";
import { DutyList } from "./DutyList";
import { DutyShow } from "./DutyShow";

export const duties: ResourceProps = {
  name: "duties",
  list: DutyList,
  show: DutyShow,
  recordRepresentation: (duty: DutyRowFragment) => dutyLine(duty),
};
