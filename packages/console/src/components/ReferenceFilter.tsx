import { NodeInput, type Picked } from "./forms/NodeInput";

/** A filter by a record of another resource, searched by its name. */
export function ReferenceFilter({
  source,
  reference,
}: {
  source: string;
  reference: Picked;
  alwaysOn?: boolean;
}) {
  return (
    <NodeInput source={source} reference={reference} sx={{ minWidth: 220 }} helperText={false} size="small" />
  );
}
