package vn.danvan.deploy.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Requests in a file as HTTP clients of editors read it: blocks that begin with {@code ###},
 * variables, names. Comments say what is expected of the answers.
 *
 * @param variables of the file, in its order
 */
record HttpFile(Map<String, String> variables, List<Request> requests) {

  private static final Pattern VARIABLE = Pattern.compile("@(\\w+) = (.*)");
  private static final Pattern NAME = Pattern.compile("# @name (\\w+)");
  private static final Pattern EXPECTED = Pattern.compile("# expect (.+)");
  private static final Pattern FOLLOWED =
      Pattern.compile("# follow (\\w+) until there are no items");
  private static final Pattern LINE = Pattern.compile("(GET|POST|PUT) (\\S.*)");
  private static final Pattern HEADER = Pattern.compile("([A-Za-z-]+): (.*)");

  /**
   * One request.
   *
   * @param name by which later ones refer to its answer; null if none does
   * @param follows the variable that takes the answer's {@code next} while there are items; null
   *     for a request that is sent once
   * @param expected what the answer must hold, the status first
   * @param body null for none
   */
  record Request(
      String title,
      String name,
      String follows,
      List<String> expected,
      String method,
      String url,
      Map<String, String> headers,
      String body) {}

  static HttpFile read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @throws IllegalArgumentException a block has no request line or expects nothing
   */
  static HttpFile parse(String text) {
    var blocks = text.split("(?m)^### ");
    var variables = new LinkedHashMap<String, String>();
    blocks[0]
        .lines()
        .map(VARIABLE::matcher)
        .filter(line -> line.matches())
        .forEach(line -> variables.put(line.group(1), line.group(2)));
    var requests = new ArrayList<Request>();
    for (int i = 1; i < blocks.length; i++) {
      requests.add(request(blocks[i]));
    }
    return new HttpFile(variables, List.copyOf(requests));
  }

  private static Request request(String block) {
    var lines = block.lines().toList();
    String name = null;
    String follows = null;
    String method = null;
    String url = null;
    var expected = new ArrayList<String>();
    var headers = new LinkedHashMap<String, String>();
    int at = 1;
    for (; at < lines.size() && !(lines.get(at).isBlank() && method != null); at++) {
      var line = lines.get(at);
      name = first(NAME, line, name);
      follows = first(FOLLOWED, line, follows);
      var expectation = first(EXPECTED, line, null);
      if (expectation != null) {
        expected.add(expectation);
      }
      var request = LINE.matcher(line);
      var header = HEADER.matcher(line);
      if (method == null && request.matches()) {
        method = request.group(1);
        url = request.group(2);
      } else if (method != null && header.matches()) {
        headers.put(header.group(1), header.group(2));
      }
    }
    if (method == null || expected.isEmpty()) {
      throw new IllegalArgumentException("No request, or nothing expected: " + lines.getFirst());
    }
    var body = String.join("\n", lines.subList(Math.min(at, lines.size()), lines.size())).strip();
    return new Request(
        lines.getFirst(),
        name,
        follows,
        List.copyOf(expected),
        method,
        url,
        headers,
        body.isEmpty() ? null : body);
  }

  private static String first(Pattern pattern, String line, String otherwise) {
    var found = pattern.matcher(line);
    return found.matches() ? found.group(1) : otherwise;
  }
}
