import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { reloadWhenReplaced } from "./components/reload-when-replaced";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the console.");
reloadWhenReplaced();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
