import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Nothing } from "../../components/Section";
import type { Pages } from "./use-pages";

/** Says how much of a long list is shown and brings the next of it. */
export function MoreButton({ pages }: { pages: Pages<unknown> }) {
  const translate = useTranslate();
  if (!pages.hasMore) return null;
  return (
    <Box sx={{ display: "flex", gap: 2, alignItems: "center" }}>
      <Nothing>
        {translate("pages.common.shownOf", { shown: pages.nodes?.length ?? 0, total: pages.total })}
      </Nothing>
      <Button variant="outlined" disabled={pages.isFetching} onClick={pages.loadMore}>
        {translate("explorer.loadMore")}
      </Button>
    </Box>
  );
}
