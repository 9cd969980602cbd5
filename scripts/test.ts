// The second of the two commands: everything that CI runs.
import "./check.ts";
