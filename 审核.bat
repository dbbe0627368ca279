@echo off
rem Audits what is dropped on it. This file is in GBK, see docs/decisions/windows-scripts.md.
setlocal DisableDelayedExpansion
title 年审
for /f "tokens=2 delims=:." %%C in ('chcp') do set "OLDPAGE=%%C"
chcp 936 >nul 2>&1
rem Called by a name without blanks or signs: call would read a path twice.
pushd "%~dp0"
set "NIANSHEN_STEP=find"
call bin\nianshen.bat
set "CODE=%errorlevel%"
popd
if not "%CODE%"=="0" goto wait
if not "%~1"=="" echo 正在审核，请稍候……
"%JAVA%" %QUIET% %SMALL% "%ARCHIVE%" %LEVEL% "%ARCHIVED%" %REST% -cp "%JAR%" cn.nianshen.cli.Dropped %*
set "CODE=%errorlevel%"
if "%CODE%"=="0" goto done
if "%CODE%"=="1" goto done
:wait
echo.
echo 按任意键关闭窗口。
pause >nul
:done
if defined OLDPAGE chcp %OLDPAGE% >nul 2>&1
exit /b %CODE%
