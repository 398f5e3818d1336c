import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const sizes = {
  "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ["error", 16],
  "max-depth": ["error", 4],
  "max-params": ["error", 6],
};

/** A name that begins with an underscore says that it is not used. */
const underscored = { argsIgnorePattern: "^_", varsIgnorePattern: "^_" };

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Name what you export: a default export has another name in every file.",
};

export default defineConfig(
  { ignores: ["dist/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  {
    rules: {
      ...sizes,
      eqeqeq: "error",
      "no-restricted-syntax": ["error", noDefaultExport],
      "prefer-const": "error",
      "no-unused-vars": ["error", underscored],
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ["tsconfig.json", "src/tsconfig.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", underscored],
      // It asks for "!", which another rule forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: { "no-console": "error", "no-eval": "error", "no-new-func": "error" },
  },
  {
    files: ["hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["tests/**/*.ts", "bench/**/*.ts"],
    rules: { "max-lines-per-function": "off", "max-params": "off", "max-lines": ["error", { ...sizes["max-lines"][1], max: 300 }] },
  },
  {
    files: ["**/*.mjs", "**/*.cjs", "*.config.js"],
    languageOptions: {
      globals: { console: "readonly", process: "readonly", module: "writable", performance: "readonly", URL: "readonly" },
    },
  },
  {
    // Tools that look for a default export: in their configuration, in a loader.
    files: ["*.config.*", ".dependency-cruiser.cjs", "scripts/addin/lighterFluent.mjs"],
    rules: { "no-restricted-syntax": "off", "max-lines-per-function": "off" },
  },
  prettier,
);
