import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Section } from "../../components/Section";

/** Said to who may not link the account to a person: what it means that nobody has, and who can. */
export function Unlinked({ account }: { account: string }) {
  const translate = useTranslate();
  return (
    <Section title={translate("rights.unlinked.title")}>
      <Typography sx={{ mb: 1 }}>{translate("rights.unlinked.said", { account })}</Typography>
      <Typography color="text.secondary">{translate("rights.unlinked.ask")}</Typography>
    </Section>
  );
}
