import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type ReactNode, useState } from "react";
import { useTranslate } from "react-admin";
import { PlainList } from "../../../components/PlainList";
import { Nothing, Section } from "../../../components/Section";
import { keyOf } from "./answers";
import type { NameMatch } from "./use-names";

const SHOWN = 8;

/** Names about which nothing has to be asked, units before people; a long list is unfolded when it is wanted. */
export function SettledNames({
  title,
  matches,
  children,
}: {
  title: string;
  matches: readonly NameMatch[];
  children: (match: NameMatch) => ReactNode;
}) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const units = matches.filter(({ kind }) => kind === "UNIT");
  const people = matches.filter(({ kind }) => kind === "PERSON");
  const ordered = [...units, ...people];
  const shown = isOpen ? ordered : ordered.slice(0, SHOWN);
  return (
    <Section
      title={translate(title)}
      aside={
        <Typography color="text.secondary">
          {[
            units.length > 0 && translate("intake.names.units", { count: units.length }),
            people.length > 0 && translate("intake.names.people", { count: people.length }),
          ]
            .filter(Boolean)
            .join(translate("pages.common.separator"))}
        </Typography>
      }
    >
      {matches.length === 0 && <Nothing>{translate("intake.names.none")}</Nothing>}
      <PlainList>
        {shown.map((match) => (
          <li key={keyOf(match)}>{children(match)}</li>
        ))}
      </PlainList>
      {ordered.length > SHOWN && !isOpen && (
        <Button onClick={() => setOpen(true)}>
          {translate("intake.names.folded", { count: ordered.length })}
        </Button>
      )}
    </Section>
  );
}
