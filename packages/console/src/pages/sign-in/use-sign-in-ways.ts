import { useEffect, useState } from "react";

/** By which ways one can sign in here. */
export interface SignInWays {
  password: boolean;
  /** Another place that knows who somebody is; null where there is none. */
  oidc: { name: string } | null;
}

const BY_PASSWORD: SignInWays = { password: true, oidc: null };

/** The ways that the server names; the password is offered until it has answered, and where it does not. */
export function useSignInWays(): SignInWays {
  const [ways, setWays] = useState(BY_PASSWORD);
  useEffect(() => {
    let isGone = false;
    readWays().then(
      (read) => !isGone && setWays(read),
      (error: unknown) => console.warn(error),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return ways;
}

async function readWays(): Promise<SignInWays> {
  const response = await fetch("/api/sign-in-ways", { credentials: "same-origin" });
  if (!response.ok) return BY_PASSWORD;
  return (await response.json()) as SignInWays;
}
