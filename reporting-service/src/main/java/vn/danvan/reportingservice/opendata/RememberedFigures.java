package vn.danvan.reportingservice.opendata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.danvan.platform.units.UnitTree;

/**
 * The last few answers for the whole country, each as long as nothing was applied since and no unit
 * changed.
 */
final class RememberedFigures {

  private static final int MOST = 8;

  private final Map<Question, Answer> answers =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
          return size() > MOST;
        }
      };

  private record Question(Dataset dataset, int year) {}

  private record Answer(String position, UnitTree tree, CountryFigures figures) {}

  synchronized Optional<CountryFigures> find(
      Dataset dataset, int year, String position, UnitTree tree) {
    return Optional.ofNullable(answers.get(new Question(dataset, year)))
        .filter(answer -> answer.position().equals(position) && answer.tree() == tree)
        .map(Answer::figures);
  }

  synchronized void keep(
      Dataset dataset, int year, String position, UnitTree tree, CountryFigures figures) {
    answers.put(new Question(dataset, year), new Answer(position, tree, figures));
  }
}
