/** The words of the resource of rotas and its fields. */
export const rotas = {
  name: "Rota |||| Rotas",
  fields: {
    name: "Name",
    scope: "Of",
    plan: "Plan",
    planId: "Plan",
    unit: "Unit",
    unitId: "Unit",
    requiredSeats: "Seats that must be held",
    telephone: "Telephone of the watch",
    startsAt: "From",
    endsAt: "Until",
    officeFrom: "Window opens at",
    officeTo: "Window closes at",
    restHours: "Least rest between shifts (hours)",
    publishedTo: "Published up to",
    q: "Search a name",
  },
  emptyHint:
    "There is no rota yet. A rota says who leads the watch of a plan or a unit and who keeps it, from when to when it must never be empty.",
  createHint: "First the seats and the time; people and shifts follow once it is saved.",
  hints: {
    scope: "It belongs to a plan or a unit; with neither it is the whole body’s",
    requiredSeats: "These seats must be held at every minute of that time; where one is not, it is marked",
    telephone: "The telephone of the watch room; everybody sees it",
    endsAt: "Left empty, the watch goes on",
    office:
      "Only held in these hours of working days, such as a window from 09:00 to 17:00; left empty, round the clock",
    restHours: "0: no limit",
  },
} as const;
