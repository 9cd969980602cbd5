import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import { BooleanInput, SearchInput, SelectInput, useTranslate } from "react-admin";
import { grantLine, ROLES } from "../../components/accounts/grants";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { NodeLink } from "../../components/NodeLink";
import { ResourceList } from "../../components/ResourceList";
import { WithWords } from "../../components/words/WithWords";
import type { AccountRowFragment } from "../../generated/graphql";
import { accountWords } from "../../messages/account-words";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput
    key="role"
    source="role"
    choices={ROLES.map((role) => ({ id: role, name: `rights.role.${role}` }))}
    alwaysOn
    sx={{ minWidth: 160 }}
  />,
  <BooleanInput key="includeClosed" source="includeClosed" alwaysOn />,
];

const columns: ListColumn<AccountRowFragment>[] = [
  {
    source: "username",
    text: ({ username }) => username,
    cell: (account) => <AccountName account={account} />,
    isSortable: true,
  },
  { source: "name", text: ({ name }) => name, isSortable: true },
  nodeColumn("person", ({ person }) => person),
  {
    source: "grants",
    text: ({ grants }, { word }) => grants.map((grant) => grantLine(grant, word)).join("\n"),
    cell: ({ grants }) => <GrantLines grants={grants} />,
  },
  { source: "lastSeenAt", text: ({ lastSeenAt }, { time }) => (lastSeenAt ? time(lastSeenAt) : null) },
  {
    source: "hasTwoFactor",
    text: ({ hasTwoFactor }, { word }) => word(hasTwoFactor ? "ra.boolean.true" : "ra.boolean.false"),
  },
  {
    source: "createdAt",
    text: ({ createdAt }, { day }) => day(createdAt),
    isSortable: true,
    isExtra: true,
  },
  {
    source: "closedAt",
    text: ({ closedAt }, { day }) => (closedAt ? day(closedAt) : null),
    isExtra: true,
  },
];

/** Who can sign in, and as what. */
export function AccountList() {
  return (
    <WithWords words={accountWords}>
      <ResourceList<AccountRowFragment>
        filters={filters}
        sort={{ field: "username", order: "ASC" }}
        phone={{
          primary: (account) => <AccountName account={account} />,
          secondary: ({ grants }) => <GrantLines grants={grants} />,
        }}
        columns={columns}
      />
    </WithWords>
  );
}

function AccountName({ account: { id, username, closedAt } }: { account: AccountRowFragment }) {
  const translate = useTranslate();
  return (
    <>
      <NodeLink id={id}>{username}</NodeLink>{" "}
      {closedAt && <Chip size="small" variant="outlined" label={translate("accounts.closed")} />}
    </>
  );
}

function GrantLines({ grants }: { grants: AccountRowFragment["grants"] }) {
  const translate = useTranslate();
  if (grants.length === 0) return translate("accounts.grant.none");
  return grants.map((grant) => (
    <Box component="span" key={grant.id} sx={{ display: "block" }}>
      {grantLine(grant, translate)}
    </Box>
  ));
}
