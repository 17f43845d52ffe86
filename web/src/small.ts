/** The script of a page with a small network. */

import { start } from "./app.ts";
import { RANGE, visRenderer } from "./vis.ts";

start(RANGE, visRenderer);
