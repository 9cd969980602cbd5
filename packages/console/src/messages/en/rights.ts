/** The words of what a viewer may see and do. */
export const rights = {
  role: {
    ADMIN: "Administrator",
    EDITOR: "Editor",
    LEADER: "Leader",
    MEMBER: "Member",
    AUDITOR: "Auditor",
    INTEGRATOR: "Integrator",
  },
  mayNot: {
    title: "You may not see this page",
    roles: "Your roles are: %{roles}. This page is not among what they may see.",
    noRole: "Your account has no role yet, so it sees none of the records.",
    ask: "Where your work needs it, ask an administrator to give your account the right.",
    home: "To the home page",
  },
  noRole: {
    title: "Your account has no role yet",
    said: "You are signed in as “%{account}”, but no administrator has given this account a role. Units, duties and tasks cannot be seen yet.",
    ask: "Tell an administrator what your work has to see and do; once the role is given, reload this page.",
    again: "Reload",
  },
  unlinked: {
    title: "This account stands for nobody yet",
    said: "The account “%{account}” is not linked to a person of the directory, so nobody knows who you are: your duties and tasks cannot be listed, and you cannot report or accept work in your name.",
    ask: "Ask an administrator to link the account to you.",
    strip:
      "Your account is not linked to a person, so your duties and tasks cannot be listed. Ask an administrator.",
  },
  sees: {
    title: "What you can see",
    EDITOR:
      "Editor: you keep what belongs to the units or plans given to you; of what lies outside you see names.",
    LEADER:
      "Leader: you see the duties, tasks and gaps of the units and groups that you head and of all below them; tasks that you lead are yours to accept or send back.",
    MEMBER:
      "Member: you see your own unit and the duties and tasks that you answer for; you report on those that you carry out.",
    changes: "Open the change log",
    AUDITOR: "Auditor: you see everything and the change log, and change nothing.",
  },
  missing: "No such record",
  hidden: "hidden",
  hiddenHint: "This is not among what you may see",
  notYours: "Only who leads the task may do that with it.",
  readOnly: "You may look at how this document was read, but not change it.",
  forbidden: "You may not see this; ask an administrator if you need to.",
} as const;
