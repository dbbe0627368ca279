@echo off
rem Runs Nianshen from a built tree (mvn package) on Windows.
setlocal
set "TARGET=%~dp0cli\target"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Nianshen needs Java 17 or newer, and there is no java here. 1>&2
  exit /b 4
)
set "JAR="
for %%J in ("%TARGET%\nianshen-cli-*.jar") do set "JAR=%%~fJ"
if not defined JAR (
  echo Nianshen is not built yet: run mvn package first. 1>&2
  exit /b 4
)
rem With the process that reads, all stays under 512 MiB; packs of a user's own take more.
set "HEAP=-Xmx640m"
if /i "%~1"=="audit" set "HEAP=-Xmx184m -Xmn72m -XX:SurvivorRatio=16 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30"
if /i "%~1"=="parse" set "HEAP=-Xmx184m -Xmn72m -XX:SurvivorRatio=16 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30"
for %%A in (%*) do if /i "%%~A"=="--pack" set "HEAP=-Xmx640m"
"%JAVA%" %HEAP% -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%JAR%" cn.nianshen.cli.Main %*
exit /b %errorlevel%
