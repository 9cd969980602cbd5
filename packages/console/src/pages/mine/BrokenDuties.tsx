import ErrorOutline from "@mui/icons-material/ErrorOutline";
import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { DutyName } from "../../components/DutyName";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import type { SheetAnswerFragment } from "../../generated/graphql";
import { brokenOf } from "./sheet";

/** The duties of a person in whose chains something is missing, and what. */
export function BrokenDuties({ answers }: { answers: readonly SheetAnswerFragment[] }) {
  const translate = useTranslate();
  const broken = brokenOf(answers);
  return (
    <Section title={translate("mine.gaps.title")}>
      {broken.length === 0 && <Nothing>{translate("mine.gaps.none")}</Nothing>}
      <PlainList>
        {broken.map(({ duty, kinds }) => (
          <li key={duty.id}>
            <Box sx={{ overflowWrap: "anywhere" }}>
              <DutyName duty={duty} />
            </Box>
            <Box
              sx={{
                display: "flex",
                gap: 0.5,
                alignItems: "center",
                color: "error.main",
                typography: "body2",
              }}
            >
              <ErrorOutline fontSize="inherit" aria-hidden />
              {kinds
                .map((kind) => translate(`domain.gapKind.${kind}`))
                .join(translate("pages.common.separator"))}
            </Box>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
