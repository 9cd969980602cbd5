import Button from "@mui/material/Button";
import { type ReactNode, Suspense, useState } from "react";
import { useTranslate } from "react-admin";

/** A button that opens the dialog of an act. */
export function ActButton({
  word,
  about,
  isSmall,
  children,
}: {
  word: string;
  /** What it is done to, for those who cannot see where the button stands. */
  about?: string;
  isSmall?: boolean;
  children: (close: () => void) => ReactNode;
}) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const label = translate(`${word}.button`);
  return (
    <>
      <Button
        size="small"
        variant={isSmall ? "text" : "outlined"}
        onClick={() => setOpen(true)}
        {...(about && { "aria-label": `${label} ${about}` })}
        {...(isSmall && { sx: { minWidth: 0 } })}
      >
        {label}
      </Button>
      {isOpen && <Suspense fallback={null}>{children(() => setOpen(false))}</Suspense>}
    </>
  );
}
