package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** Source code, told by its name or by lines that only programs have. */
final class ProgramCode implements ForeignKind {

  private static final int ENOUGH = 3;
  private static final Pattern SCRIPT = Pattern.compile("#!\\s*/");
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t]*(?:from [\\w.]+ import |import (?:static )?[\\w.{}, *\"'@/-]+;?\\s*$"
              + "|(?:async )?def \\w+\\(.*|class \\w+(?:\\(.*\\))?:\\s*$|if __name__"
              + "|(?:const|let|var) [\\w{}, ]+ = |(?:export |async )*function\\b.*[({]"
              + "|#include\\s*[<\"]|package [\\w.]+;?\\s*$|using [\\w.]+;"
              + "|(?:public|private|protected|static|final|fn|func|pub|impl|struct)\\b.*[({;]\\s*$"
              + "|(?:return|print|raise|assert|throw|echo|library)\\b.*[)\\]};\"']\\s*$"
              + "|(?:for|while|if|elif|else|try|switch|with)\\b.*[{:]\\s*$"
              + "|SELECT\\b.* FROM\\b|[\\w.]+\\(.*\\);?\\s*$|[}\\])]+[;,]?\\s*$)");

  @Override
  public boolean fits(FileStart file) {
    boolean named =
        file.isNamed(
            ".py", ".js", ".mjs", ".ts", ".tsx", ".jsx", ".java", ".kt", ".c", ".h", ".cc", ".cpp",
            ".hpp", ".rs", ".go", ".rb", ".sh", ".r", ".jl", ".m", ".php", ".cs", ".swift",
            ".scala", ".pl", ".lua", ".sql", ".ipynb", ".css", ".bst", ".sty", ".cls", ".ps1");
    long lines = file.count(LINE, 200);
    long all = file.lines().size();
    return named && lines > 0
        || file.startsWith(SCRIPT)
        || lines >= ENOUGH && lines * 3 >= Math.min(all, 600);
  }

  @Override
  public String what() {
    return "program code";
  }

  @Override
  public String remedy() {
    return Advice.WHAT_IS_READ;
  }
}
