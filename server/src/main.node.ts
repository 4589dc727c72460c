/** The server as a Node program, as VS Code runs it. Stands in `dist/`, one folder below the package, beside the packed knowledge. */
import { join } from "node:path";
import { startServer } from "./start.node";

startServer(join(__dirname, ".."), __dirname);
