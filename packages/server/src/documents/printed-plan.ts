export type PrintedRole =
  | "HEAD"
  | "DEPUTY_HEAD"
  | "MEMBER"
  | "OFFICE_DIRECTOR"
  | "OFFICE_DEPUTY_DIRECTOR"
  | "LIAISON";

export interface PrintedMember {
  readonly name?: string | null | undefined;
  readonly role: PrintedRole;
  readonly posts: readonly string[];
}

export interface PrintedGroup {
  readonly name: string;
  readonly kind: "LEADERSHIP" | "OFFICE" | "WORKING" | "OTHER";
  readonly parent?: string | null | undefined;
  readonly hostDepartment?: string | null | undefined;
  readonly members: readonly PrintedMember[];
  readonly leads: readonly string[];
  readonly responsible: readonly string[];
  readonly supporting: readonly string[];
  readonly duties: readonly string[];
}

export interface PrintedObligation {
  readonly text: string;
  readonly cadence?: string | null | undefined;
  readonly deadline?: string | null | undefined;
  readonly owner?: string | null | undefined;
}

/** A plan as it is printed: the shape of a plan draft, as far as a document can say it. */
export interface PrintedPlan {
  readonly meta: {
    readonly title?: string | null | undefined;
    readonly docNumber?: string | null | undefined;
    readonly issuer?: string | null | undefined;
    readonly date?: string | null | undefined;
    readonly publicity?: string | null | undefined;
  };
  readonly groups: readonly PrintedGroup[];
  readonly duties?: readonly { readonly text: string; readonly group?: string | null | undefined }[];
  readonly obligations: readonly PrintedObligation[];
}

/** A printed string on one line: what copying left in it, and the breaks of the page it stood on, are gone. */
export function onOneLine(printed: string): string {
  return printed
    .replaceAll(/&nbsp;/giu, " ")
    .replaceAll(/[\t ]*[\r\n]+[\t ]*/gu, "")
    .replaceAll("\t", " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu, "")
    .trim();
}
