import { defineConfig } from "drizzle-kit";

/** `QUBI_DIALECT=sqlite|postgres npx drizzle-kit generate`; offline. */
const dialect = process.env.QUBI_DIALECT === "postgres" ? "postgres" : "sqlite";

export default defineConfig({
  dialect: dialect === "postgres" ? "postgresql" : "sqlite",
  schema: `./store/dialect/${dialect}-schema.ts`,
  out: `./store/migrations/${dialect}`,
  casing: "snake_case",
});
