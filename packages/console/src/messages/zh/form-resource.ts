/** The name of forms and of their fields, as a resource. */
export const formResource = {
  name: "表单",
  fields: {
    name: "名称",
    note: "说明",
    newest: "现行版次",
    createdAt: "建立日期",
    register: "台账",
    schema: "填写项",
    q: "搜索名称",
  },
  emptyHint: "还没有表单。表单说明报送时填哪些内容。",
  createHint: "一项一项加上要填的内容，同时预览填表人看到的样子。",
  hints: { note: "是什么用的、怎么填，可不填" },
} as const;
