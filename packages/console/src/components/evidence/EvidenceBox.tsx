import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import type { EvidenceItemFragment } from "../../generated/graphql";
import { PlainList } from "../PlainList";
import { Nothing } from "../Section";
import { DropBox } from "./DropBox";
import { EvidenceLine } from "./EvidenceLine";
import { SendingLine } from "./SendingLine";
import { useSending } from "./use-sending";

/** The files of a task or a result, and where more of them come in; nothing comes in where it `isFixed`. */
export function EvidenceBox({
  targetId,
  evidence,
  isFixed,
  isLed = true,
}: {
  targetId: string;
  evidence: readonly EvidenceItemFragment[];
  isFixed?: boolean;
  /** Whether the viewer leads the work, and may take files away. */
  isLed?: boolean;
}) {
  const translate = useTranslate();
  const { sendings, add, again, drop, isAllowed } = useSending(targetId);
  return (
    <>
      {evidence.length === 0 && <Nothing>{translate("evidence.none")}</Nothing>}
      <PlainList>
        {evidence.map((each) => (
          <li key={each.id}>
            <EvidenceLine evidence={each} isFixed={isFixed || !isLed} />
          </li>
        ))}
      </PlainList>
      <Box sx={{ display: "grid", gap: 1.5, mt: sendings.length > 0 ? 1.5 : 0 }}>
        {sendings.map((sending) => (
          <SendingLine
            key={sending.key}
            sending={sending}
            onAgain={() => void again(sending)}
            onDrop={() => drop(sending.key)}
          />
        ))}
      </Box>
      {!isFixed && isAllowed && <DropBox onFiles={(files, note) => void add(files, note)} />}
    </>
  );
}
