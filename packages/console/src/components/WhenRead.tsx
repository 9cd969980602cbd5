import LinearProgress from "@mui/material/LinearProgress";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { unreadWord } from "../providers/refusal";
import { Nothing } from "./Section";

/** What is shown of something once it has been read; until then that it is being read, else why it cannot be. */
export function WhenRead<Read>({
  answer: { isPending, error },
  read,
  children,
}: {
  answer: { isPending: boolean; error: unknown };
  /** What was looked for in the answer; nothing: it is not there. */
  read: Read | null | undefined | false;
  children: (read: Read) => ReactNode;
}) {
  const translate = useTranslate();
  if (isPending) return <LinearProgress aria-label={translate("ra.page.loading")} sx={{ mt: 2 }} />;
  if (!read) return <Nothing>{translate(error ? unreadWord(error) : "pages.common.notFound")}</Nothing>;
  return children(read);
}
