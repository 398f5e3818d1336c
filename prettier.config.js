import office from "office-addin-prettier-config";

/** The style of the Office add-in templates, with the line length and the commas of this project. */
export default {
  ...office,
  printWidth: 140,
  trailingComma: "all",
  overrides: [{ files: ["tsconfig*.json", "**/tsconfig.json"], options: { trailingComma: "none" } }],
};
