package vn.danvan.platform.table;

import java.util.regex.Pattern;

/**
 * Recognizes Vietnamese that was typed in an encoding of the time before Unicode (TCVN3, VNI) and
 * reads as nonsense now.
 */
public final class LegacyEncodings {

  /** Signs of TCVN3 within a word, where neither Vietnamese nor English has them. */
  private static final Pattern TCVN3 =
      Pattern.compile("(?<=\\p{L})(?:[ÆËÏÑ×ØÜ-ßåæëîðñ÷øûüþÿ]|[¡-¹»-¿](?=\\p{L}))");

  /** VNI writes a vowel and then, as a letter of its own, its marks. */
  private static final Pattern VNI =
      Pattern.compile("[AEae][ÂÄÅÁÀÃÛÙØÏÉÈËÊâäåáàãûùøïéèëê]|[Oo][ÂÄÅÛÙØÏâäåûùøï]");

  private static final int ENOUGH = 2;

  private LegacyEncodings() {}

  public static boolean suspected(String text) {
    return TCVN3.matcher(text).results().limit(ENOUGH).count() == ENOUGH
        || VNI.matcher(text).results().limit(ENOUGH).count() == ENOUGH;
  }
}
