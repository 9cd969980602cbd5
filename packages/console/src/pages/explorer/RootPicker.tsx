import Search from "@mui/icons-material/Search";
import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { ExplorerSearchDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { explorable, type Hit, isPast } from "./found";

const LONGEST = 100;

/** One box for whatever can be explored: a duty, a person, a unit, a post, a group. */
export function RootPicker({ onPick }: { onPick: (id: string) => void }) {
  const translate = useTranslate();
  const [text, setText] = useState("");
  const wanted = text.trim().slice(0, LONGEST);
  const { data, isFetching } = useAnswer(
    ExplorerSearchDocument,
    { text: wanted },
    { enabled: wanted !== "" },
  );
  return (
    <Autocomplete<Hit>
      autoHighlight
      forcePopupIcon={false}
      value={null}
      inputValue={text}
      options={explorable(data?.search ?? [])}
      filterOptions={(options) => options}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ node }) => node.id}
      groupBy={({ node }) => translate(`domain.partyKind.${node.__typename}`)}
      renderOption={({ key, ...option }, hit) => (
        <li key={key} {...option}>
          <span>
            {hit.title}{" "}
            <small>
              {placeOf(hit.node)} {isPast(hit) && translate("explorer.past")}
            </small>
          </span>
        </li>
      )}
      loading={isFetching}
      noOptionsText={translate(wanted === "" ? "acts.typeMore" : "acts.noHits")}
      loadingText={translate("ra.page.loading")}
      onInputChange={(_event, typed, reason) => reason === "input" && setText(typed)}
      onChange={(_event, hit) => {
        if (!hit) return;
        setText("");
        onPick(hit.node.id);
      }}
      renderInput={(input) => (
        <TextField
          {...input}
          label={translate("explorer.search")}
          placeholder={translate("explorer.searchHint")}
          margin="none"
          slotProps={{
            input: { ...input.InputProps, startAdornment: <Search color="action" sx={{ mr: 0.5 }} /> },
          }}
        />
      )}
      sx={{ maxWidth: 680, displayPrint: "none" }}
    />
  );
}

/** Where it is found, to tell it from others of its name. */
function placeOf(node: Hit["node"]): string {
  switch (node.__typename) {
    case "Person":
      return node.holdings.map(({ post }) => `${post.unit.name} ${post.title}`).join(" / ");
    case "OrgUnit":
      return node.parent?.name ?? "";
    case "Post":
      return node.unit.name;
    case "Group":
      return node.plan?.title ?? "";
    case "Duty":
      return [node.group?.name, node.plan?.title].filter(Boolean).join(" · ");
    default:
      return "";
  }
}
