import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";

const SHOWN = 10;

/** The first of many names, and how many more there are. */
export function NameList({ names }: { names: readonly string[] }) {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, typography: "body2", overflowWrap: "anywhere" }}>
      {names.slice(0, SHOWN).map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and the list never changes
        <li key={index}>{name}</li>
      ))}
      {names.length > SHOWN && (
        <Typography component="li" variant="body2" color="text.secondary">
          {translate("listing.bulk.more", { smart_count: names.length - SHOWN })}
        </Typography>
      )}
    </Box>
  );
}
