import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const SERVER = "http://localhost:4000";

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/graphql": SERVER, "/api": SERVER } },
  build: {
    outDir: "dist",
    rolldownOptions: {
      output: {
        // A release changes little beyond our own chunk; the libraries stay in the browser's cache.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            { name: "mui", test: /node_modules[\\/](@mui|@emotion)[\\/]/ },
            {
              name: "graphql",
              test: /node_modules[\\/](@apollo|graphql|ra-data-graphql|@wry|optimism)[\\/]/,
            },
            { name: "ra", test: /node_modules[\\/](ra-|react-admin|@tanstack|react-hook-form)/ },
          ],
        },
      },
    },
  },
});
