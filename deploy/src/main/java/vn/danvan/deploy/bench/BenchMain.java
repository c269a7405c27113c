package vn.danvan.deploy.bench;

import java.util.List;
import vn.danvan.deploy.launcher.LaunchException;

/** The command behind {@code deploy/bench}. */
public final class BenchMain {

  private BenchMain() {}

  /** Exits with 0 if the bar is met, 1 if not or if nothing could be measured. */
  public static void main(String[] arguments) {
    int exit;
    try {
      exit = run(List.of(arguments)) ? 0 : 1;
    } catch (LaunchException e) {
      System.err.println("Error: " + e.getMessage());
      exit = 1;
    }
    System.exit(exit);
  }

  private static boolean run(List<String> arguments) {
    return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "models" -> new Models(ModelsOptions.parse(arguments), System.out).run();
      case "recognition" ->
          new RecognitionBench(RecognitionOptions.parse(arguments), System.out).run();
      case "dialogue" -> new DialogueBench(DialogueOptions.parse(arguments), System.out).run();
      case "import" -> new Import(ImportOptions.parse(arguments), System.out).run();
      default -> new Propagation(BenchOptions.parse(arguments), System.out).run();
    };
  }
}
