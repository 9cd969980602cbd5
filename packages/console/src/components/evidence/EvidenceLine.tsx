import DeleteOutline from "@mui/icons-material/DeleteOutline";
import Description from "@mui/icons-material/Description";
import Download from "@mui/icons-material/Download";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Confirm, useLocaleState, useNotify, useTranslate } from "react-admin";
import { type EvidenceItemFragment, RemoveEvidenceDocument } from "../../generated/graphql";
import { failureWord } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { useDays } from "../days";
import { isPicture, isShown, sizeOf } from "./files";

/** One piece of evidence: what it looks like, what it is called, who added it when, and what can be done with it. */
export function EvidenceLine({ evidence, isFixed }: { evidence: EvidenceItemFragment; isFixed?: boolean }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { timeOf } = useDays();
  const { fileName, mediaType, bytes, note, authorName, createdAt, url } = evidence;
  return (
    <Box sx={{ display: "flex", gap: 1.5, alignItems: "center" }} data-testid="evidence">
      <Face evidence={evidence} />
      <Box sx={{ minWidth: 0, flexGrow: 1 }}>
        <Link
          href={isShown(mediaType) ? `${url}?inline` : url}
          {...(isShown(mediaType) && { target: "_blank", rel: "noopener" })}
          underline="hover"
          sx={{ overflowWrap: "anywhere" }}
        >
          {fileName}
        </Link>
        {note && <Typography sx={{ overflowWrap: "anywhere" }}>{note}</Typography>}
        <Typography variant="body2" color="text.secondary">
          {sizeOf(bytes, locale)} · {authorName} · <time dateTime={createdAt}>{timeOf(createdAt)}</time>
        </Typography>
      </Box>
      <Box sx={{ flexShrink: 0 }}>
        <IconButton href={url} download aria-label={translate("evidence.download", { name: fileName })}>
          <Download />
        </IconButton>
        {!isFixed && <RemoveButton evidence={evidence} />}
      </Box>
    </Box>
  );
}

function Face({ evidence: { fileName, mediaType, url } }: { evidence: EvidenceItemFragment }) {
  if (!isPicture(mediaType))
    return <Description aria-hidden sx={{ width: 56, fontSize: 36, color: "text.secondary" }} />;
  return (
    <Box
      component="img"
      src={`${url}?inline`}
      alt={fileName}
      loading="lazy"
      sx={{ width: 56, height: 56, objectFit: "cover", borderRadius: 1, flexShrink: 0, bgcolor: "divider" }}
    />
  );
}

function RemoveButton({ evidence: { id, fileName } }: { evidence: EvidenceItemFragment }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending, isAllowed } = useTell(RemoveEvidenceDocument);
  const settled = {
    onSuccess: () => notify("evidence.removed", { type: "success" }),
    onError: (error: Error) => notify(failureWord(error), { type: "error" }),
    onSettled: () => setOpen(false),
  };
  if (!isAllowed) return null;
  return (
    <>
      <IconButton onClick={() => setOpen(true)} aria-label={translate("evidence.remove", { name: fileName })}>
        <DeleteOutline />
      </IconButton>
      <Confirm
        isOpen={isOpen}
        loading={isPending}
        title={translate("evidence.removeTitle", { name: fileName })}
        content="evidence.removeContent"
        confirm="evidence.removeButton"
        onConfirm={() => mutate({ id }, settled)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
