# Builds and serves Tellwood: `docker build -t tellwood . && docker run -p 4321:4321 -v tellwood:/data tellwood`
FROM node:24-bookworm-slim AS made
WORKDIR /tellwood
RUN chown node:node .
# Node keeps what it compiled by its version and account: were either another here, it would compile at each start anew.
USER node
COPY --chown=node:node package.json package-lock.json .npmrc ./
# All that the scripts of packages would bring is a second Node.
RUN npm ci --ignore-scripts
COPY --chown=node:node . .
# What Node compiled is for all to read, since root owns it below. Of the packages that only pages are made with, the heaviest go.
RUN npm run build \
  && npm ci --omit=dev --ignore-scripts \
  && chmod -R a+rX dist/compiled \
  && rm -r node_modules/phaser node_modules/typescript

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
