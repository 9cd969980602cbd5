/** The address by which a phone calls a number; what people write between its digits is left out. */
export function telephoneLink(telephone: string): string {
  return `tel:${telephone.replaceAll(/[^\d+*#,;]/g, "")}`;
}
