@echo off
rem The operator's command line: "desk help" says what it can.
setlocal
set "HOME_OF_DESK=%~dp0"
if not exist "%HOME_OF_DESK%target\desk.args" (
  echo desk: not built yet. In the repository's root: mvn -q -Plocal ^(starts a desk^), or mvn -q -DskipTests package 1>&2
  exit /b 1
)

rem The Java that the build found; if it is gone, JAVA_HOME's or the path's.
set "DESK_JAVA="
if exist "%HOME_OF_DESK%target\desk.java" set /p DESK_JAVA=<"%HOME_OF_DESK%target\desk.java"
set "DESK_JAVA=%DESK_JAVA%\bin\java.exe"
if exist "%DESK_JAVA%" goto found
set "DESK_JAVA=java"
if defined JAVA_HOME set "DESK_JAVA=%JAVA_HOME%\bin\java.exe"
"%DESK_JAVA%" -version 2>&1 | findstr /r /c:"version .25" >nul
if errorlevel 1 (
  echo desk: needs Java 25. Set JAVA_HOME to a JDK 25. 1>&2
  exit /b 1
)

:found
rem A command is over before a second compiler pays; the local stack is not.
set "DESK_QUICK=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="up" set "DESK_QUICK="
"%DESK_JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %DESK_QUICK% "-Dsignaldesk.home=%HOME_OF_DESK%." "@%HOME_OF_DESK%target\desk.args" signaldesk.cli.Main %*
exit /b %errorlevel%
