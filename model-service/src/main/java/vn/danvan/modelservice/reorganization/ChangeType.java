package vn.danvan.modelservice.reorganization;

/** What an act may do to units. */
enum ChangeType {
  OPEN,
  MERGE,
  SPLIT,
  ABOLISH,
  MOVE,
  RENAME,
  CHANGE_KIND
}
