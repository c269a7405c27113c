package vn.danvan.dialogueservice.recommendation;

/** How the citizen got the answer. */
enum AnswerChannel {
  AT_DIALOGUE,
  IN_PERSON,
  LETTER,
  PHONE,
  ONLINE
}
