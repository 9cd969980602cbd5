import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { historyWords } from "../../messages/history-words";
import { Nothing, Section } from "../Section";
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
  const [params, setParams] = useSearchParams();
  const shown = params.get(PAGE);
  const show = (page: number | null) =>
    setParams(
      (now) => {
        if (page === null) now.delete(PAGE);
        else now.set(PAGE, String(page + 1));
        return now;
      },
      { replace: true },
    );
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
