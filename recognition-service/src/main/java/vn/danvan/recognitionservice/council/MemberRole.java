package vn.danvan.recognitionservice.council;

/** What somebody is in a council. */
enum MemberRole {
  CHAIR,
  SECRETARY,
  MEMBER
}
