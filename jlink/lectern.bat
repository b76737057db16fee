@echo off
rem Starts Lectern with the runtime that stands beside this script.
setlocal
set "home=%~dp0.."
"%home%\runtime\bin\java" "@%home%\bin\lectern.options" "-XX:SharedArchiveFile=%home%\runtime\lectern.jsa" "-Dorg.sqlite.lib.path=%home%\runtime\bin" %LECTERN_JAVA_OPTIONS% -classpath "%home%\lib\lectern.jar" dev.lectern.Main %*
