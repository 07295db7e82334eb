/** The icons of the product by the names of the lucide set; `node components/ui/draw-icons.mjs` draws them into icons.svg. */
export const iconNames = /** @type {const} */ ([
  "activity", "arrow-down", "arrow-left", "arrow-right", "arrow-up", "arrow-up-down", "badge-check", "ban", "banknote",
  "bell", "book-open", "briefcase", "building-2", "calculator", "calendar", "calendar-clock", "car", "chart-line",
  "check", "check-check", "chevron-down", "chevron-left", "chevron-right", "chevrons-up-down", "circle", "circle-alert",
  "circle-check", "circle-dashed", "circle-dot", "circle-help", "circle-x", "clipboard-list", "clock", "columns-3",
  "copy", "corner-down-left", "credit-card", "download", "ellipsis-vertical", "external-link", "eye", "eye-off", "file-check",
  "file-spreadsheet", "file-text", "file-x", "files", "flag", "folder", "folder-open", "funnel", "gauge", "globe",
  "hand-coins", "headset", "heart-pulse", "history", "hourglass", "house", "id-card", "inbox", "info", "key-round",
  "landmark", "languages", "layers", "layout-dashboard", "life-buoy", "link", "list", "list-checks", "loader-circle",
  "lock", "log-in", "log-out", "mail", "mail-check", "mail-x", "menu", "message-circle", "minus", "monitor", "moon", "octagon-alert",
  "panel-left", "paperclip", "pencil", "phone", "piggy-bank", "play", "plus", "printer", "receipt", "refresh-cw",
  "rotate-ccw", "rows-2", "rows-3", "rows-4", "scale", "search", "send", "server", "settings", "shield", "shield-check",
  "shield-half", "smartphone", "sun", "table", "tag", "trash-2", "triangle-alert", "umbrella", "undo-2", "upload", "user",
  "user-check", "user-minus", "user-plus", "users", "wallet", "webhook", "x", "zap"
]);
