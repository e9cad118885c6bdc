package dev.witan.systemtests.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds methods, constructors and initializers by their braces. A lambda or an anonymous class
 * counts as part of the method around it, and so does each method of such a class, once more.
 */
final class MethodLengths {
  private static final Pattern ANNOTATION = Pattern.compile("^@(?!interface\\b)[\\w.]+\\s*");
  private static final Pattern NOT_A_METHOD =
      Pattern.compile(
          "^(if|for|while|switch|try|catch|synchronized|else|do|finally|case|return)\\b"
              + "|->|=|\\bnew\\s|(^|\\s)(class|interface|enum|record|@interface)\\s");
  private static final Pattern METHOD =
      Pattern.compile("(\\w+)\\s*\\([^{}]*\\)\\s*(throws\\s[\\w.,<>\\s]+)?$", Pattern.DOTALL);
  private static final Pattern COMPACT =
      Pattern.compile("^(?:(?:public|protected|private)\\s+)?([A-Z]\\w*|static)$");

  /** A method and the lines from its signature to its closing brace. */
  record Method(String name, int line, int lines) {}

  /** An open brace; without a name it is no method. The rest is what to go back to at its end. */
  private record Block(String name, int start, int parentheses, int headerStart) {}

  private final JavaText text;
  private final String code;
  private final Deque<Block> open = new ArrayDeque<>();
  private final List<Method> methods = new ArrayList<>();
  private int parentheses;
  private int headerStart;

  private MethodLengths(String source) {
    this.text = new JavaText(source);
    this.code = text.code();
  }

  /** All methods of this source, in the order of their ends. */
  static List<Method> of(String source) {
    MethodLengths lengths = new MethodLengths(source);
    lengths.walk();
    return lengths.methods;
  }

  private void walk() {
    for (int at = 0; at < code.length(); at++) {
      switch (code.charAt(at)) {
        case '(' -> parentheses++;
        case ')' -> parentheses--;
        case '{' -> open(at);
        case '}' -> close(at);
        case ';' -> headerStart = parentheses == 0 ? at + 1 : headerStart;
        default -> {}
      }
    }
  }

  private void open(int at) {
    int start = skipAnnotations(skipSpace(headerStart, at), at);
    String name = parentheses == 0 ? methodName(code.substring(start, at).strip()) : "";
    open.push(new Block(name, start, parentheses, headerStart));
    parentheses = 0;
    headerStart = at + 1;
  }

  private void close(int at) {
    Block block = open.pop();
    if (!block.name().isEmpty()) {
      int first = text.line(block.start());
      methods.add(new Method(block.name(), first, text.line(at) - first + 1));
    }
    parentheses = block.parentheses();
    headerStart = parentheses == 0 ? at + 1 : block.headerStart();
  }

  /** The name of the method that this header begins; empty when it begins none. */
  private static String methodName(String header) {
    if (NOT_A_METHOD.matcher(header).find()) {
      return "";
    }
    Matcher compact = COMPACT.matcher(header);
    if (compact.find()) {
      return compact.group(1);
    }
    Matcher method = METHOD.matcher(header);
    return method.find() ? method.group(1) : "";
  }

  private int skipSpace(int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(code.charAt(at))) {
      at++;
    }
    return at;
  }

  private int skipAnnotations(int from, int to) {
    int at = from;
    Matcher annotation = ANNOTATION.matcher(code).region(at, to);
    while (annotation.find()) {
      at = annotation.end();
      if (at < to && code.charAt(at) == '(') {
        at = skipSpace(endOfParentheses(at, to), to);
      }
      annotation.region(at, to);
    }
    return at;
  }

  private int endOfParentheses(int from, int to) {
    int depth = 0;
    for (int at = from; at < to; at++) {
      depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return to;
  }
}
