import Box from "@mui/material/Box";
import { useEffect } from "react";
import { useTranslate } from "react-admin";
import { useLocation } from "react-router";
import { clauseAnchor } from "../../components/paths";
import { Nothing, Section } from "../../components/Section";
import type { PlanWholeFragment } from "../../generated/graphql";
import { segmentsOf } from "./text-segments";

/** The full text with an anchor at each clause; the clause in the address is scrolled to and marked. */
export function PlanText({ plan: { text, clauses } }: { plan: PlanWholeFragment }) {
  const translate = useTranslate();
  const { hash } = useLocation();
  const anchor = decodeURIComponent(hash.slice(1));
  const sought = clauses.find(({ id }) => clauseAnchor(id) === anchor)?.id ?? null;
  useEffect(() => {
    if (sought) document.getElementById(anchor)?.scrollIntoView({ block: "center" });
  }, [sought, anchor]);
  return (
    <Section title={translate("pages.plan.text")}>
      {text ? (
        <Box
          sx={{
            whiteSpace: "pre-wrap",
            maxWidth: "46em",
            lineHeight: 1.9,
            overflowWrap: "anywhere",
            "& mark": { bgcolor: "mark.background", color: "mark.text", py: "3px" },
          }}
        >
          {segmentsOf(text, clauses, sought).map((segment, index) => {
            const Stretch = segment.isSought ? "mark" : "span";
            return (
              // The stretches of a text have no ids and never move.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Stretch key={index} data-testid={segment.isSought ? "clause-marked" : undefined}>
                {segment.begins.map((id) => (
                  <span key={id} id={clauseAnchor(id)} />
                ))}
                {segment.text}
              </Stretch>
            );
          })}
        </Box>
      ) : (
        <Nothing>{translate("pages.plan.noText")}</Nothing>
      )}
    </Section>
  );
}
