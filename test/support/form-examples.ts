import type { TestApi } from "./api.ts";
import { formSchema, number } from "./forms.ts";

/** The mutations of forms and of what is filled in by them. */
export const FORM_MUTATIONS = [
  "createForm",
  "updateForm",
  "retireForm",
  "recordForm",
  "correctRecord",
] as const;

/** An input for each mutation of forms and records that it takes. */
export function formExamples(
  api: TestApi,
  fresh: (word: string) => string,
): Record<(typeof FORM_MUTATIONS)[number], () => Promise<object>> {
  const first = (id: string) => ({ id, expectedVersion: 1 });
  const form = () => ({ name: fresh("表"), schema: formSchema({ level: number("水位", "米") }) });
  const made = async (): Promise<string> => (await api.run("createForm", form())).id;
  const filledIn = async () => ({ formId: await made(), onDay: "2026-03-01", values: { level: 4.5 } });
  return {
    createForm: async () => form(),
    updateForm: async () => ({ ...first(await made()), name: "改过的表" }),
    retireForm: async () => first(await made()),
    recordForm: () => filledIn(),
    correctRecord: async () => {
      const { id } = await api.run("recordForm", await filledIn());
      return { id, values: { level: 5.4 }, reason: "数字写反", isFalse: false };
    },
  };
}
