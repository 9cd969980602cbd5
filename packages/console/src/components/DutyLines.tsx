import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import type { DutyRowFragment } from "../generated/graphql";
import { DutyName } from "./DutyName";
import { PartyLinks } from "./PartyLink";
import { PlainList } from "./PlainList";
import { Vacant } from "./Vacant";

/** Duties under each other with who carries them out and who leads. */
export function DutyLines({ duties }: { duties: readonly DutyRowFragment[] }) {
  return (
    <PlainList>
      {duties.map((duty) => (
        <li key={duty.id}>
          <DutyName duty={duty} />
          <Box
            sx={{
              typography: "body2",
              color: "text.secondary",
              display: "flex",
              columnGap: 2,
              flexWrap: "wrap",
            }}
          >
            <Part word="responsible" duty={duty} />
            <Part word="leads" duty={duty} />
          </Box>
        </li>
      ))}
    </PlainList>
  );
}

/** Left out where nobody is expected: in plans that are not in force. */
function Part({ word, duty }: { word: "responsible" | "leads"; duty: DutyRowFragment }) {
  const translate = useTranslate();
  const parties = duty[word];
  const isInForce = (duty.plan?.status ?? "IN_FORCE") === "IN_FORCE";
  if (parties.length === 0 && !isInForce) return null;
  return (
    <span>
      {translate("pages.common.colon", { label: translate(`resources.duties.fields.${word}`), value: "" })}
      {parties.length === 0 ? <Vacant /> : <PartyLinks parties={parties} />}
    </span>
  );
}
