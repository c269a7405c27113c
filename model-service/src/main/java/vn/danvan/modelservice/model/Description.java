package vn.danvan.modelservice.model;

import jakarta.persistence.Embeddable;

/**
 * A model in its owner's words. Public from registration on; no event carries it.
 *
 * @param criteria by which the objective is seen to be reached
 * @param situation that it answers, and why
 * @param forces who takes part, in which role
 * @param sustainability how it is kept up and can be replicated
 */
@Embeddable
record Description(
    String objective,
    String criteria,
    String situation,
    String method,
    String targetGroup,
    String forces,
    String resources,
    String milestones,
    String outputs,
    String sustainability) {

  static final Description NONE =
      new Description(null, null, null, null, null, null, null, null, null, null);

  static Description of(ModelTexts texts) {
    return new Description(
        texts.objective(),
        texts.criteria(),
        texts.situation(),
        texts.method(),
        texts.targetGroup(),
        texts.forces(),
        texts.resources(),
        texts.milestones(),
        texts.outputs(),
        texts.sustainability());
  }

  /** What goes over to a copy of the model; the rest its owner alone knows. */
  Description asPatternForCopies() {
    return new Description(
        objective, criteria, null, method, targetGroup, null, null, null, null, null);
  }
}
