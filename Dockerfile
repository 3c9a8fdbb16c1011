# The site, built from a clean checkout and served on port 8080.
FROM rust:1.95-bookworm AS build
RUN apt-get update && apt-get install --yes --no-install-recommends binaryen clang nodejs npm && rm -rf /var/lib/apt/lists/*
COPY --from=node:22-bookworm-slim /usr/local/bin/node /usr/local/bin/node
WORKDIR /fieldbook
COPY . .
ARG FIELDBOOK_SITE
RUN cargo xtask build

FROM caddy:2
COPY --from=build /fieldbook/dist /srv
RUN printf ':8080 {\n root * /srv\n encode zstd gzip\n file_server\n handle_errors {\n rewrite * /404.html\n file_server\n }\n}\n' > /etc/caddy/Caddyfile
EXPOSE 8080
