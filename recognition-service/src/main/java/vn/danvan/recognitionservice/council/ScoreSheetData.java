package vn.danvan.recognitionservice.council;

import java.util.UUID;

/**
 * State of a member's papers as journaled: figures only.
 *
 * @param memberId the membership
 * @param scored nominations with scores
 * @param voted nominations with a vote
 */
record ScoreSheetData(
    UUID id, long version, UUID sessionId, UUID memberId, int scored, int voted) {}
