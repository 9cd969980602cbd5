/**
 * Says of a field that it must be filled in, by the mark at its label and to who hears it. The browser is not to check it:
 * what is missing is told by the form, in its own words, and a preview within another form holds nothing back.
 */
export function askedFor(isRequired: boolean) {
  return {
    inputLabel: { required: isRequired },
    htmlInput: { "aria-required": isRequired || undefined },
  };
}
