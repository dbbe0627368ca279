@echo off
rem Runs Nianshen: in a source tree that is built, and as bin\nianshen.bat in the unpacked zip.
rem This file is in GBK, see docs/decisions/windows-scripts.md. NIANSHEN_STEP=find only finds.
if not "%NIANSHEN_STEP%"=="find" setlocal DisableDelayedExpansion
set "TOP=%~dp0"
set "BASE=%~dp0cli\target"
if exist "%~dp0pom.xml" goto based
for %%D in ("%~dp0..") do set "TOP=%%~fD\"
for %%D in ("%~dp0..") do set "BASE=%%~fD"
:based

rem A runtime unpacked into the program's folder goes first, also where it kept a folder of its own.
set "JAVA="
if exist "%TOP%runtime\bin\java.exe" set "JAVA=%TOP%runtime\bin\java.exe"
if not defined JAVA for /d %%D in ("%TOP%runtime\*") do if exist "%%~fD\bin\java.exe" set "JAVA=%%~fD\bin\java.exe"
if not defined JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA goto nojava

rem The file release beside bin names the version; a java without one is asked.
set "VERSION="
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==" %%A in ("%RELEASE%") do if "%%~A"=="JAVA_VERSION" set "VERSION=%%~B"
if defined VERSION goto versioned
set "NOTE=%TEMP%\nianshen-%RANDOM%%RANDOM%.txt"
"%JAVA%" -version >"%NOTE%" 2>&1 <nul
for /f "usebackq tokens=1-3" %%A in ("%NOTE%") do if "%%~B"=="version" set "VERSION=%%~C"
del "%NOTE%" >nul 2>&1
if not defined VERSION goto nojava
:versioned
for /f "delims=.-+_ " %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LSS 17 goto oldjava

set "JAR="
for %%J in ("%BASE%\lib\nianshen-cli-*.jar") do set "JAR=%%~fJ"
if not defined JAR goto nojar

set "QUIET=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC"
rem One archive of classes for this process, one for that which reads .pdf, .doc and .xls. They hold for these
rem files and this Java alone: start.txt says for which they were made.
set "STORE=%BASE%"
set "DRAFT=start-%RANDOM%%RANDOM%.tmp"
copy /y nul "%STORE%\%DRAFT%" >nul 2>&1
if exist "%STORE%\%DRAFT%" goto stored
set "STORE=%LOCALAPPDATA%\Nianshen"
if not exist "%STORE%\" mkdir "%STORE%" >nul 2>&1
copy /y nul "%STORE%\%DRAFT%" >nul 2>&1
if not exist "%STORE%\%DRAFT%" goto started
:stored
del "%STORE%\%DRAFT%" >nul 2>&1
for %%J in ("%JAR%") do set "KEY=%VERSION%|%JAVA%|%JAR%|%%~zJ|%%~tJ"
set "KEPT="
if exist "%STORE%\start.txt" set /p "KEPT=" <"%STORE%\start.txt"
if defined KEPT set "KEPT=%KEPT:"=%"
if "%KEPT%"=="any" goto started
if "%KEPT%"=="%KEY%" goto started
"%JAVA%" %QUIET% -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 "-XX:ArchiveClassesAtExit=%STORE%\%DRAFT%" -cp "%JAR%" cn.nianshen.cli.Training >nul 2>&1 <nul
move /y "%STORE%\%DRAFT%" "%STORE%\start.jsa" >nul 2>&1
del "%STORE%\%DRAFT%" >nul 2>&1
"%JAVA%" %QUIET% -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 "-XX:ArchiveClassesAtExit=%STORE%\%DRAFT%" -cp "%JAR%" cn.nianshen.cli.Training reading >nul 2>&1 <nul
move /y "%STORE%\%DRAFT%" "%STORE%\reading.jsa" >nul 2>&1
del "%STORE%\%DRAFT%" >nul 2>&1
>"%STORE%\start.txt" echo "%KEY%"
rem A name that this code page cannot hold would never be found again, and each start would try.
set "KEPT="
if exist "%STORE%\start.txt" set /p "KEPT=" <"%STORE%\start.txt"
if defined KEPT set "KEPT=%KEPT:"=%"
if not "%KEPT%"=="%KEY%" >"%STORE%\start.txt" echo "any"
:started
set "ARCHIVE="
set "ARCHIVED="
if exist "%STORE%\start.jsa" set "ARCHIVE=-XX:SharedArchiveFile=%STORE%\start.jsa"
if exist "%STORE%\reading.jsa" set "ARCHIVED=-Dnianshen.archive=%STORE%\reading.jsa"
rem An option must stand where there is no archive, since an empty one would be a class name.
if not defined ARCHIVE set "ARCHIVE=-Xshare:auto"
if not defined ARCHIVED set "ARCHIVED=-Dnianshen.archive="

rem The second compiler takes more than it saves, also in campaigns of four thousand reports.
set "LEVEL=-XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=20 -XX:-UsePerfData -XX:InitialCodeCacheSize=8m -XX:-UseDynamicNumberOfCompilerThreads"
rem With the process that reads, all stays under 512 MiB; packs of a user's own take more.
set "HEAP=-Xmx640m"
set "SMALL=-Xmx184m -Xmn72m -XX:SurvivorRatio=16 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30"
rem Without room for classes the whole heap is collected in the middle of the first hundred files.
rem Newer Java takes everything for a console unless told so.
set "REST=-XX:MetaspaceSize=96m -XX:+IgnoreUnrecognizedVMOptions -XX:+UseTransparentHugePages -Dfile.encoding=UTF-8 -Djdk.console=java.base"
if "%NIANSHEN_STEP%"=="find" exit /b 0
if /i "%~1"=="audit" set "HEAP=%SMALL%"
if /i "%~1"=="parse" set "HEAP=%SMALL%"
:next
if "%~1"=="" goto run
if "%~1"=="--pack" set "HEAP=-Xmx640m"
shift /1
goto next

:run
"%JAVA%" %QUIET% %HEAP% "%ARCHIVE%" %LEVEL% "%ARCHIVED%" %REST% -cp "%JAR%" cn.nianshen.cli.Main %*
exit /b %errorlevel%

:nojava
call :page
echo 年审需要 Java 17 或更高版本，本机没有找到 Java。 1>&2
echo 请把 Java 17（免安装版）解压到本程序文件夹下的 runtime 文件夹。 1>&2
echo Nianshen needs Java 17 or newer, and there is no java here. 1>&2
goto failed

:oldjava
call :page
echo 年审需要 Java 17 或更高版本，本机的版本太低：%VERSION% 1>&2
echo 请把 Java 17（免安装版）解压到本程序文件夹下的 runtime 文件夹。 1>&2
echo Nianshen needs Java 17 or newer; this one is %VERSION%. 1>&2
goto failed

:nojar
call :page
echo 程序文件不全，请重新解压整个压缩包。 1>&2
echo Files of the program are missing. In a source tree run mvn package first. 1>&2
goto failed

:page
for /f "tokens=2 delims=:." %%C in ('chcp') do set "PAGE=%%C"
chcp 936 >nul 2>&1
exit /b 0

:failed
if defined PAGE chcp %PAGE% >nul 2>&1
exit /b 4
