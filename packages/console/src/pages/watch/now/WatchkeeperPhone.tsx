import Call from "@mui/icons-material/Call";
import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { useTranslate } from "react-admin";
import { useRevealed } from "../../../components/personal/use-revealed";
import { WithWords } from "../../../components/words/WithWords";
import { RevealPersonalDetailsDocument } from "../../../generated/graphql";
import { personalWords } from "../../../messages/personal-words";
import { useMay } from "../../../providers/use-may";
import { telephoneLink } from "./telephone-link";

const RevealDialog = lazy(async () => ({
  default: (await import("../../../components/personal/RevealDialog")).RevealDialog,
}));

/** A watchkeeper's own number: shown to who says why, as everywhere, and then one tap away. */
export function WatchkeeperPhone({ personId, name }: { personId: string; name: string }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { values, show } = useRevealed();
  const may = useMay();
  const number = values?.get("PHONE");
  if (number)
    return (
      <Button
        variant="contained"
        startIcon={<Call />}
        href={telephoneLink(number)}
        aria-label={translate("watch.now.call", { name, telephone: number })}
      >
        {number}
      </Button>
    );
  if (!may(RevealPersonalDetailsDocument)) return null;
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        startIcon={<Call />}
        aria-label={translate("watch.now.revealOf", { name })}
        onClick={() => setOpen(true)}
      >
        {translate("watch.now.reveal")}
      </Button>
      {isOpen && (
        <WithWords words={personalWords}>
          <Suspense fallback={null}>
            <RevealDialog
              personId={personId}
              name={name}
              kinds={["PHONE"]}
              onShown={show}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        </WithWords>
      )}
    </>
  );
}
