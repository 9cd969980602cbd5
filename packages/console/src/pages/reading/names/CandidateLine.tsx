import OpenInNew from "@mui/icons-material/OpenInNew";
import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import IconButton from "@mui/material/IconButton";
import Radio from "@mui/material/Radio";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { pathOf } from "../../../components/paths";
import { Grounds } from "./Grounds";
import type { NameMatch } from "./use-names";

/** One who may be meant: the name, where they stand, why, and the way to look at them. */
export function CandidateLine({
  candidate: { node, where, grounds },
  posts,
}: {
  candidate: NameMatch["candidates"][number];
  posts: readonly string[];
}) {
  const translate = useTranslate();
  const path = pathOf(node.id);
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
      <FormControlLabel
        value={node.id}
        control={<Radio size="small" />}
        sx={{ mr: 0 }}
        label={
          <Box
            component="span"
            sx={{ display: "inline-flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}
          >
            <span>{node.name}</span>
            {where && (
              <Typography component="span" variant="body2" color="text.secondary">
                {where}
              </Typography>
            )}
            <Grounds grounds={grounds} posts={posts} />
          </Box>
        }
      />
      {path && (
        <IconButton
          size="small"
          component={Link}
          to={path}
          target="_blank"
          aria-label={translate("intake.names.open", { name: node.name })}
        >
          <OpenInNew fontSize="inherit" />
        </IconButton>
      )}
    </Box>
  );
}
