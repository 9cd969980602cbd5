/** The name of forms and of their fields, as a resource. */
export const formResource = {
  name: "表單",
  fields: {
    name: "名稱",
    note: "說明",
    newest: "現行版次",
    createdAt: "建立日期",
    register: "台帳",
    schema: "填寫項目",
    q: "搜尋名稱",
  },
  emptyHint: "還沒有表單。表單說明報送時填哪些內容。",
  createHint: "一項一項加上要填的內容，同時預覽填表人看到的樣子。",
  hints: { note: "是做什麼用的、怎麼填，可不填" },
} as const;
