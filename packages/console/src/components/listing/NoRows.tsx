import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useListContext, useTranslate } from "react-admin";
import { FirstStepsDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { EmptyList } from "../EmptyList";

/** Said where the filters leave nothing to list; where nobody has set any of them, perhaps nothing is there yet. */
export function NoRows({ defaults }: { defaults: Record<string, unknown> | undefined }) {
  const translate = useTranslate();
  const { resource, filterValues, setFilters } = useListContext();
  const isAsDefault = JSON.stringify(filterValues ?? {}) === JSON.stringify(defaults ?? {});
  const { data, isLoading } = useAnswer(FirstStepsDocument, {}, { enabled: isAsDefault });
  if (isLoading) return null;
  if (data && Reflect.get(data, resource)?.totalCount === 0) return <EmptyList />;
  return (
    <Box sx={{ p: 3, textAlign: "center" }}>
      <Typography sx={{ mb: 1 }}>{translate("listing.empty.filtered")}</Typography>
      <Button variant="outlined" onClick={() => setFilters({}, [])}>
        {translate("pages.common.clearFilters")}
      </Button>
    </Box>
  );
}
