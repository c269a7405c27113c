package vn.danvan.modelservice.staff;

/** How people do mobilization work. */
public enum StaffKind {
  FULL_TIME,
  PART_TIME,
  CORE_MEMBER,
  VOLUNTEER
}
