const HOUR = 60;
const DAY = 24 * HOUR;

/** How a length of time is best said: by minutes, hours, or days and hours. */
export type Length = {
  word: "minutes" | "hours" | "mixed" | "days" | "wholeDays";
  days: number;
  hours: number;
  minutes: number;
};

/** Takes minutes apart; from two days on its minutes are not worth saying. */
export function lengthOf(all: number): Length {
  const whole = Math.round(all);
  if (whole >= 2 * DAY) {
    const hours = Math.round(whole / HOUR);
    const word = hours % 24 === 0 ? "wholeDays" : "days";
    return { word, days: Math.floor(hours / 24), hours: hours % 24, minutes: 0 };
  }
  const [hours, minutes] = [Math.floor(whole / HOUR), whole % HOUR];
  const word = hours === 0 ? "minutes" : minutes === 0 ? "hours" : "mixed";
  return { word, days: 0, hours, minutes };
}
