package vn.danvan.platform.message;

/** Brings messages of one channel out of the house. */
interface Carrier {

  Channel channel();

  /** Whether the operator has configured it. */
  boolean isReady();

  /**
   * Returns once the next station has taken the message over.
   *
   * @throws UndeliverableException it never will: the address is none
   * @throws Exception it has not, as far as is known; the message is tried again
   */
  void carry(String address, String subject, String text) throws Exception;
}
