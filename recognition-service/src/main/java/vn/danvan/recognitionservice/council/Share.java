package vn.danvan.recognitionservice.council;

/** A share of persons as rules name it, such as two of three. */
record Share(int of, int outOf) {

  /** The least number of persons that is this share of so many. */
  int least(int persons) {
    return (persons * of + outOf - 1) / outOf;
  }

  @Override
  public String toString() {
    return of + "/" + outOf;
  }
}
