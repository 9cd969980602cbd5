import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import { Section } from "../../../components/Section";
import { WithWords } from "../../../components/words/WithWords";
import { readingWords } from "../../../messages/reading-words";
import { readingPath } from "../reading-path";
import { Arrivals } from "./Arrivals";
import { DocumentDrop } from "./DocumentDrop";
import { PasteBox } from "./PasteBox";
import { ReadingsList } from "./ReadingsList";
import { type ReadDocument, useArrivals } from "./use-arrivals";

/** Where a plan begins as a document: files and pasted text come in, and what came in before is gone on with. */
export function IntakePage() {
  return (
    <WithWords words={readingWords}>
      <Intake />
    </WithWords>
  );
}

function Intake() {
  const translate = useTranslate();
  const navigate = useNavigate();
  // Whoever brought one document goes on to it at once, unless something about its reading is to be known first.
  const open = ({ id, notes }: ReadDocument, isOnly: boolean) => {
    if (isOnly && notes.length === 0) navigate(readingPath(id));
  };
  const { isAllowed, arrivals, add, again, drop } = useArrivals(open);
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2, py: 2 }}>
      <Title title="pages.menu.readings" />
      <Box component="header">
        <Typography variant="h5" component="h1" sx={{ fontWeight: 600 }}>
          {translate("intake.title")}
        </Typography>
        <Typography color="text.secondary" sx={{ maxWidth: "60em" }}>
          {translate("intake.intro")}
        </Typography>
      </Box>
      {isAllowed && (
        <Section title={translate("intake.start.title")}>
          <DocumentDrop
            onFiles={(files) => void add(files.map((source) => ({ name: source.name, source })))}
          />
          <PasteBox onPasted={(source) => void add([{ name: translate("intake.start.pasted"), source }])} />
        </Section>
      )}
      <Arrivals arrivals={arrivals} onAgain={again} onDrop={drop} />
      <ReadingsList />
    </Box>
  );
}
