import Search from "@mui/icons-material/Search";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useNavigate } from "react-router";

/** One box for everything; Enter leads to what it finds. */
export function SearchBox({ initial = "" }: { initial?: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [text, setText] = useState(initial);
  return (
    <Box
      component="form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void navigate(`/search?q=${encodeURIComponent(text.trim())}`);
      }}
      sx={{ display: "flex", gap: 1, maxWidth: 680 }}
    >
      <TextField
        label={translate("pages.home.searchLabel")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        fullWidth
        size="small"
        margin="none"
        type="search"
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <Button type="submit" variant="contained" startIcon={<Search />} sx={{ flexShrink: 0 }}>
        {translate("pages.home.searchButton")}
      </Button>
    </Box>
  );
}
