@echo off
rem Starts Lectern with the runtime that stands beside this script.
setlocal
set "home=%~dp0.."
"%home%\runtime\bin\java" -XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:-UsePerfData -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=javafx.graphics,org.xerial.sqlitejdbc --add-exports=javafx.base/com.sun.javafx.event=org.controlsfx.controls --module-path "%home%\lib" %LECTERN_JAVA_OPTIONS% -m dev.lectern/dev.lectern.Main %*
