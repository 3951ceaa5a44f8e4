// What every page can do: keys, menus, dialogs, toasts, and htmx with its token and its errors.
import "./htmx-setup.js";
import "./menus.js";
import "./keys.js";
import "./toasts.js";
import "./table.js";
import "./find.js";
import "./leave.js";
