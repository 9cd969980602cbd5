import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** A page that is loaded when it is first shown, by its export's name. */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(() => load().then((module) => ({ default: module[name] })));
}
