package vn.danvan.dialogueservice.recommendation;

/** Where a recommendation was taken down. */
public enum RecommendationSource {
  DIALOGUE,
  RECEPTION,
  LETTER,
  ONLINE
}
