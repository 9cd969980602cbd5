/** The name of forms and of their fields, as a resource. */
export const formResource = {
  name: "Form |||| Forms",
  fields: {
    name: "Name",
    note: "Note",
    newest: "Version in use",
    createdAt: "Set up on",
    register: "Register",
    schema: "Fields",
    q: "Search the name",
  },
  emptyHint: "There are no forms yet. A form says what is filled in when something is reported.",
  createHint: "Add what is to be filled in, field by field, and see the form as whoever fills it in will.",
  hints: { note: "What it is for, or how it is filled in; optional" },
} as const;
