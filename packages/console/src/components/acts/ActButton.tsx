import Button from "@mui/material/Button";
import { type ReactNode, Suspense, useLayoutEffect, useRef, useState } from "react";
import { useTranslate } from "react-admin";
import type { Document } from "../../providers/actions-of";
import { useMay } from "../../providers/use-may";

interface Act {
  /** By what it is written, or asked: who may not do that sees no button. */
  does: Document;
  word: string;
  /** What it is done to, for those who cannot see where the button stands. */
  about?: string;
  isSmall?: boolean;
  children: (close: () => void) => ReactNode;
}

/** A button that opens the dialog of an act, for those who may do it. */
export function ActButton({ does, ...act }: Act) {
  const may = useMay();
  return may(does) ? <Opener {...act} /> : null;
}

function Opener({ word, about, isSmall, children }: Omit<Act, "does">) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const button = useFocusHandedOn(isOpen);
  const label = translate(`${word}.button`);
  return (
    <>
      <Button
        ref={button}
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

/** An act may take away the line whose button led to it; then the focus goes on at the title of that part of the page. */
function useFocusHandedOn(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    wasOpen.current = isOpen;
  }, [isOpen]);
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (element === null || (element !== document.activeElement && !wasOpen.current)) return;
      const title = element.closest("section, header")?.querySelector<HTMLElement>("h1, h2");
      queueMicrotask(() => {
        title?.setAttribute("tabindex", "-1");
        title?.focus();
      });
    };
  }, []);
  return button;
}
