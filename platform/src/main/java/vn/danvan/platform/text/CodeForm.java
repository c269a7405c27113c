package vn.danvan.platform.text;

/**
 * Forms of codes. Each has two expressions for the same: the plain one stands in the API's
 * documents, the other one checks. A repeated group recurses once for each repetition, so that half
 * a megabyte of hyphens would overflow the stack; a possessive one goes through without.
 */
public final class CodeForm {

  /** {@code duc-linh}: small letters and digits, single hyphens between them. */
  public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  public static final String SLUG_CHECK = "[a-z0-9]++(?:-[a-z0-9]++)*+";

  /** {@code NEW_RURAL_2021}: capital letters and digits, single underscores between them. */
  public static final String NAME = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

  public static final String NAME_CHECK = "[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)*+";

  private CodeForm() {}
}
