/** Where somebody sets the password of an account; the name is no secret and saves them typing it. */
export function passwordLink(origin: string, token: string, username: string): string {
  return `${origin}/set-password?${new URLSearchParams({ token, user: username })}`;
}
