import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { historyWords } from "../../messages/history-words";
import { Nothing, Section } from "../Section";
import { useAddress } from "../use-address";
import { WithWords } from "../words/WithWords";
import { ChangeList } from "./ChangeList";

/** Who changed what of a node and when, opened on request; the page that is open stands in the address. */
export function NodeHistory({ id }: { id: string }) {
  return (
    <WithWords words={historyWords}>
      <History id={id} />
    </WithWords>
  );
}

const PAGE = "changes";

function History({ id }: { id: string }) {
  const translate = useTranslate();
  const { params, set } = useAddress();
  const shown = params.get(PAGE);
  const show = (page: number | null) => set({ [PAGE]: page === null ? null : String(page + 1) });
  const isOpen = shown !== null;
  return (
    <Section
      title={translate("history.title")}
      aside={
        <Button
          size="small"
          variant="outlined"
          aria-expanded={isOpen}
          onClick={() => show(isOpen ? null : 0)}
        >
          {translate(isOpen ? "history.hide" : "history.show")}
        </Button>
      }
    >
      <Nothing>{translate("history.intro")}</Nothing>
      {isOpen && (
        <ChangeList filter={{ nodeId: id }} page={Math.max(0, Number(shown) - 1 || 0)} onPage={show} />
      )}
    </Section>
  );
}
