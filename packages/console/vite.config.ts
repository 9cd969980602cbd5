import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const SERVER = `http://localhost:${process.env.PORT ?? 4000}`;

// The server takes requests of its own origin only, so they come to it under that one.
const passOn = { target: SERVER, changeOrigin: true, headers: { origin: SERVER } };

// What only some screens need of a library comes with them. Small parts are not put together: then two of them can end
// up waiting for each other, and nothing is shown at all.
const byUse = { entriesAware: true };

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/graphql": passOn, "/api": passOn } },
  build: {
    outDir: "dist",
    // The whole is weighed by check-size.ts.
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // A release changes little beyond our own chunk; the libraries stay in the browser's cache.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            { name: "mui", test: /node_modules[\\/](@mui|@emotion)[\\/]/, ...byUse },
            {
              name: "graphql",
              test: /node_modules[\\/](@apollo|graphql|ra-data-graphql|@wry|optimism)[\\/]/,
            },
            { name: "ra", test: /node_modules[\\/](ra-|react-admin|@tanstack|react-hook-form)/, ...byUse },
          ],
        },
      },
    },
  },
});
