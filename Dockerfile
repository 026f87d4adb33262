# Builds and serves Tellwood: `docker build -t tellwood . && docker run -p 4321:4321 -v tellwood:/data tellwood`
FROM node:24-bookworm-slim AS made
WORKDIR /tellwood
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm ci --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data MALLOC_ARENA_MAX=2
WORKDIR /tellwood
COPY --from=made --chown=root:root /tellwood /tellwood
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4321
# With PUBLIC_URL the server answers to its name alone.
HEALTHCHECK --interval=30s --timeout=5s CMD node -e '\
  const { PORT, PUBLIC_URL } = process.env; \
  const headers = PUBLIC_URL ? { host: new URL(PUBLIC_URL).host } : {}; \
  require("http").get({ port: PORT || 4321, path: "/api/health", headers }, \
    ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on("error", () => process.exit(1))'
CMD ["node", "--max-semi-space-size=2", "src/server/main.js"]
