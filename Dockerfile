# Builds Waymark and runs it as a user without rights, with its data in a volume.
#   docker build -t waymark .
#   docker run -it -v waymark-data:/data waymark chat
#   docker run -d -v waymark-data:/data -e Telegram__Token=... waymark

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
# Packages first: this layer changes only when a project file does.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Core/Core.csproj src/Core/
COPY src/Engine/Engine.csproj src/Engine/
COPY src/Storage/Storage.csproj src/Storage/
COPY src/Discord/Discord.csproj src/Discord/
COPY src/Telegram/Telegram.csproj src/Telegram/
COPY src/Bot/Bot.csproj src/Bot/
RUN dotnet restore src/Bot --runtime linux-x64 -p:SelfContained=true -p:PublishReadyToRun=true
COPY src src
COPY guides guides
RUN dotnet publish src/Bot --no-restore --configuration Release --runtime linux-x64 --self-contained \
      -p:PublishReadyToRun=true -p:DebugType=none --output /app \
 && mkdir /data

# What a self-contained .NET program needs of the system, and nothing more: no shell, no package manager.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled
COPY --from=build /app /app
# 1654 is "app", the user without rights that the image brings.
COPY --from=build --chown=1654:1654 /data /data
USER 1654:1654
# Settings are the environment's; guides are the ones in /app unless Guides__Path says otherwise.
ENV Storage__Path=/data/bot.db
VOLUME /data
WORKDIR /data
# No HEALTHCHECK: no port is open that could be asked, and the process ends by itself when it can no longer work.
ENTRYPOINT ["/app/waymark"]
