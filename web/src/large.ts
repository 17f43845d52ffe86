/** The script of a page with a large network. */

import { start } from "./app.ts";
import { RANGE, sigmaRenderer } from "./sigma.ts";

start(RANGE, sigmaRenderer);
