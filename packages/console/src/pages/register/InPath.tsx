import type { ReactNode } from "react";
import { useParams } from "react-router";
import { WhenRead } from "../../components/WhenRead";
import { WithWords } from "../../components/words/WithWords";
import {
  FormRecordDetailDocument,
  type FormRecordDetailQuery,
  type FormWholeFragment,
  RegisterFormDocument,
} from "../../generated/graphql";
import { fillingWords } from "../../messages/filling-words";
import { useAnswer } from "../../providers/use-answer";

/** A record with the ones that it corrects and that correct it. */
export type RecordInPath = Extract<NonNullable<FormRecordDetailQuery["node"]>, { __typename: "FormRecord" }>;

/** A screen of the form that its path names, in the words of forms. */
export function OfForm({ children }: { children: (form: FormWholeFragment) => ReactNode }) {
  const { id = "" } = useParams();
  const answer = useAnswer(RegisterFormDocument, { ids: [id] });
  const form = answer.data?.nodes[0];
  return (
    <WithWords words={fillingWords}>
      <WhenRead key={id} answer={answer} read={form?.__typename === "Form" && form}>
        {children}
      </WhenRead>
    </WithWords>
  );
}

/** A screen of the record that its path names, in the words of forms. */
export function OfRecord({ children }: { children: (record: RecordInPath) => ReactNode }) {
  const { id = "" } = useParams();
  const answer = useAnswer(FormRecordDetailDocument, { id });
  const record = answer.data?.node;
  return (
    <WithWords words={fillingWords}>
      <WhenRead key={id} answer={answer} read={record?.__typename === "FormRecord" && record}>
        {children}
      </WhenRead>
    </WithWords>
  );
}
