package vn.danvan.recognitionservice.nomination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What provinces may decide otherwise. */
@ConfigMapping(prefix = "danvan.recognition")
interface RecognitionRules {

  /**
   * For how many years' rounds a recognition at own level opens the way upward: 1 means the round's
   * own year only.
   */
  @WithDefault("1")
  int ownLevelValidYears();
}
