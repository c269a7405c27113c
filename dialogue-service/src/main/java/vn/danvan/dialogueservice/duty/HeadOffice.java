package vn.danvan.dialogueservice.duty;

/** The office whose holder owes the dialogues: a closed list, so that nobody is named. */
public enum HeadOffice {
  /** Bí thư. */
  PARTY_SECRETARY,
  /** Chủ tịch Ủy ban nhân dân. */
  PEOPLES_COMMITTEE_CHAIR,
  /** Chủ tịch Hội đồng nhân dân. */
  PEOPLES_COUNCIL_CHAIR,
  /** Chủ tịch Ủy ban Mặt trận Tổ quốc. */
  FATHERLAND_FRONT_CHAIR,
  OTHER_HEAD
}
